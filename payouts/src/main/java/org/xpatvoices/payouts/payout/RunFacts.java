package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.OpenPayoutRun;
import org.xpatvoices.contracts.payout.PayoutRunStarted;
import org.xpatvoices.contracts.payout.RunBatch;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/** What a run begins with. */
final class RunFacts {
    private RunFacts() {}

    static PayoutRunStarted started(OpenPayoutRun command) {
        if (command.batches().isEmpty()) {
            throw new Refused(PayoutRule.PAYOUT_RUN_MUST_HAVE_PAYEES, "The run has no batch.");
        }
        int count = 0;
        long total = 0;
        for (RunBatch batch : command.batches()) {
            count = Math.addExact(count, batch.payoutCount());
            total = Math.addExact(total, batch.totalMicro());
        }
        return new PayoutRunStarted(
                command.runId().toString(),
                command.rail().name(),
                command.currency(),
                command.batches(),
                count,
                total,
                command.startedBy(),
                command.startedAt(),
                command.reissue());
    }
}
