package org.xpatvoices.payouts.payout;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.RecordProviderReport;

import java.util.List;

/**
 * Hands evidence to a batch inside the command that brought it, so that a file counts whole. Asks
 * the batch itself, never a view: until the asking command has ended, nothing more can be known.
 */
@Component
public class BatchEvidence implements PayoutEvidence, BatchesSent {
    private final Repository<PayoutBatch> batches;
    private final VoucherVoid vouchers;

    BatchEvidence(Repository<PayoutBatch> batches, VoucherVoid vouchers) {
        this.batches = batches;
        this.vouchers = vouchers;
    }

    public void record(RecordProviderReport report) {
        batches.load(report.batchId().toString()).execute(batch -> batch.decide(report, vouchers));
    }

    @Override
    public void mustAgree(BatchId batchId, PayoutId payoutId, Decision decision) {
        batches.load(batchId.toString()).execute(batch -> batch.mustAgree(payoutId, decision));
    }

    @Override
    public boolean all(List<String> batchIds) {
        return batchIds.stream()
                .allMatch(id -> batches.load(id).invoke(PayoutBatch::mayHaveReachedTheRail));
    }

    @Override
    public Money claim(ForcedMatch match) {
        return batches.load(match.batchId().toString()).invoke(batch -> batch.claim(match));
    }

    @Override
    public Money sentBack(ForcedMatch match) {
        return batches.load(match.batchId().toString()).invoke(batch -> batch.sentBack(match));
    }

    @Override
    public void mustNotLackALine(BatchId batchId, PayoutId payoutId) {
        batches.load(batchId.toString()).execute(batch -> batch.mustNotLackALine(payoutId));
    }
}
