package org.xpatvoices.marketplace.web.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.PayoutRunView;

import java.time.Instant;
import java.util.List;

/** A run with where its money is. */
record PayoutRunAnswer(
        String runId,
        String rail,
        String state,
        int payoutCount,
        Money total,
        String startedBy,
        Instant startedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        List<InState> states,
        List<Batch> batches) {
    /** Payouts of the run in one state. */
    record InState(String state, long count, Money amount) {}

    /** One batch; {@code unknownReason} where nobody can tell whether the rail has it. */
    record Batch(
            String batchId,
            int number,
            int payoutCount,
            Money total,
            String phase,
            @Nullable String channel,
            @Nullable String requestSha256,
            @Nullable String unknownReason) {}

    static PayoutRunAnswer of(PayoutRunView view) {
        String currency = view.currency();
        return new PayoutRunAnswer(
                view.runId(),
                view.rail(),
                view.state(),
                view.payoutCount(),
                new Money(view.totalMicro(), currency),
                view.startedBy(),
                view.startedAt(),
                view.approvedBy(),
                view.approvedAt(),
                view.states().stream()
                        .map(
                                one ->
                                        new InState(
                                                one.state(),
                                                one.count(),
                                                new Money(one.amountMicro(), currency)))
                        .toList(),
                view.batches().stream()
                        .map(
                                one ->
                                        new Batch(
                                                one.batchId(),
                                                one.number(),
                                                one.payoutCount(),
                                                new Money(one.totalMicro(), currency),
                                                one.phase(),
                                                one.channel(),
                                                one.requestSha256(),
                                                one.unknownReason()))
                        .toList());
    }
}
