package org.xpatvoices.payouts.payout;

import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.RecordProviderReport;
import org.xpatvoices.payouts.rail.Rails;

import java.util.List;

/**
 * Hands evidence to a batch inside the command that brought it, so that a file counts whole. Asks
 * the batch itself, never a view: until the asking command has ended, nothing more can be known.
 */
@Component
public class BatchEvidence implements PayoutEvidence, BatchesSent {
    private final Repository<PayoutBatch> batches;
    private final VoucherVoid vouchers;
    private final FeesInLines fees;
    private final PayableCover cover;
    private final SecondPayments seconds;

    @Autowired
    BatchEvidence(
            Repository<PayoutBatch> batches,
            VoucherVoid vouchers,
            Rails rails,
            PayableCover cover,
            SecondPayments seconds) {
        this(
                batches,
                vouchers,
                (rail, currency) -> rails.fees(rail, currency).standsInLines(),
                cover,
                seconds);
    }

    BatchEvidence(
            Repository<PayoutBatch> batches,
            VoucherVoid vouchers,
            FeesInLines fees,
            PayableCover cover,
            SecondPayments seconds) {
        this.batches = batches;
        this.vouchers = vouchers;
        this.fees = fees;
        this.cover = cover;
        this.seconds = seconds;
    }

    public void record(RecordProviderReport report) {
        batches.load(report.batchId().toString()).execute(batch -> batch.decide(report, vouchers));
    }

    @Override
    public void mustAgree(BatchId batchId, PayoutId payoutId, Decision decision) {
        batches.load(batchId.toString())
                .execute(batch -> batch.mustAgree(payoutId, decision, vouchers));
    }

    @Override
    public boolean all(List<String> batchIds) {
        return batchIds.stream()
                .allMatch(id -> batches.load(id).invoke(PayoutBatch::mayHaveReachedTheRail));
    }

    @Override
    public Money claim(ForcedMatch match) {
        return rule(match.batchId(), match.payoutId(), Ruling.claims(match, fees));
    }

    @Override
    public Money sentBack(ForcedMatch match) {
        return rule(match.batchId(), match.payoutId(), Ruling.sentBack(match));
    }

    @Override
    public Money takeBack(TakeBack taken) {
        return rule(taken.batchId(), taken.payoutId(), Ruling.takesBack(taken, fees, cover));
    }

    @Override
    public void giveBack(DecidePayout decision) {
        batches.load(decision.batchId().toString())
                .execute(batch -> batch.decide(decision, vouchers));
    }

    @Override
    public boolean isGivenBack(BatchId batchId, PayoutId payoutId) {
        return batches.load(batchId.toString()).invoke(batch -> batch.trail(payoutId).released());
    }

    private Money rule(BatchId batchId, PayoutId payoutId, Ruling ruling) {
        return batches.load(batchId.toString())
                .invoke(batch -> batch.rule(payoutId, ruling, vouchers));
    }

    @Override
    public Money worth(BatchId batchId, PayoutId payoutId) {
        return batches.load(batchId.toString()).invoke(batch -> batch.worth(payoutId));
    }

    @Override
    public void mustNotLackALine(BatchId batchId, PayoutId payoutId) {
        batches.load(batchId.toString())
                .execute(batch -> DecidedEnd.mustNotLackALine(batch.trail(payoutId)));
    }

    @Override
    public SecondMoney secondPayments(PayoutId payoutId) {
        String id = payoutId.toString();
        return seconds.of(List.of(id)).getOrDefault(id, SecondMoney.NONE);
    }
}
