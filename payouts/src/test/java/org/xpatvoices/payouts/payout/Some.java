package org.xpatvoices.payouts.payout;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.*;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Things that the tests of batches have in common: one batch of three payouts, and its events. */
final class Some {
    static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    static final Instant LATER = AT.plusSeconds(86_400);
    static final BatchId BATCH = new BatchId(new UUID(1, 1));
    static final PayoutRunId RUN = new PayoutRunId(new UUID(2, 2));
    static final StatementId STATEMENT = new StatementId(new UUID(3, 3));
    static final StatementId NEXT_STATEMENT = new StatementId(new UUID(3, 4));
    static final BreakId BREAK = new BreakId(new UUID(4, 4));
    static final String SHA = "ab".repeat(32);

    /** Whatever was said before this moment has been looked into. */
    static final AnswersHeard HEARD = (_, at) -> at.isBefore(AT);

    static final List<Payout> PAYOUTS = payouts(3);

    private Some() {}

    static List<Payout> payouts(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> payout(n, 10_000_000L * (n + 1), 0))
                .toList();
    }

    static Payout payout(int n, long grossMicro, long feeMicro) {
        return new Payout(
                id(n).toString(),
                payee(n).toString(),
                new DestinationId(new UUID(7, n)).toString(),
                grossMicro,
                feeMicro,
                grossMicro - feeMicro);
    }

    static PayoutId id(int n) {
        return new PayoutId(new UUID(5, n));
    }

    static PayeeId payee(int n) {
        return new PayeeId(new UUID(6, n));
    }

    static PayoutMoney money(int n) {
        var payout = PAYOUTS.get(n);
        return new PayoutMoney(
                payout.payoutId(), payout.payeeId(), payout.netMicro(), payout.feeMicro());
    }

    static ReservePayouts reserve(List<Payout> payouts) {
        return new ReservePayouts(BATCH, RUN, 1, RailCode.BANK, "MVR", payouts, "ops_maker", AT);
    }

    static PayoutsReserved reserved() {
        return new PayoutsReserved(
                BATCH.toString(),
                RUN.toString(),
                1,
                "BANK",
                "MVR",
                PAYOUTS,
                60_000_000,
                "ops_maker",
                AT);
    }

    static PayoutBatchApproved approved() {
        return new PayoutBatchApproved(BATCH.toString(), RUN.toString(), "ops_checker", AT);
    }

    static PayoutBatchSubmitting submitting() {
        return new PayoutBatchSubmitting(
                BATCH.toString(),
                BATCH.toString(),
                "BANK",
                "HTTP",
                SHA,
                "MVR",
                List.of(money(0), money(1), money(2)),
                AT);
    }

    static PayoutBatchSubmitted submitted() {
        return new PayoutBatchSubmitted(BATCH.toString(), BATCH.toString(), AT);
    }

    static PayoutBatchOutcomeUnknown unknown() {
        return new PayoutBatchOutcomeUnknown(BATCH.toString(), BATCH.toString(), "no answer", AT);
    }

    /** About to send a request that pays these. */
    static BeginSubmission begin(int... payouts) {
        return new BeginSubmission(
                BATCH,
                SubmissionChannel.HTTP,
                SHA,
                IntStream.of(payouts).mapToObj(n -> id(n).toString()).toList(),
                AT);
    }

    static AggregateTestFixture<PayoutBatch> batch() {
        return batch(VoucherVoid.NONE);
    }

    static AggregateTestFixture<PayoutBatch> batch(VoucherVoid vouchers) {
        return batch(vouchers, CheckedPayees.NONE);
    }

    static AggregateTestFixture<PayoutBatch> batch(VoucherVoid vouchers, CheckedPayees checked) {
        var fixture = new AggregateTestFixture<>(PayoutBatch.class);
        fixture.registerInjectableResource(vouchers);
        fixture.registerInjectableResource(checked);
        fixture.registerInjectableResource(HEARD);
        return fixture;
    }

    static PayoutsAccepted accepted(int n) {
        return new PayoutsAccepted(BATCH.toString(), List.of(id(n).toString()), SHA, AT);
    }

    static PayoutsRejected rejected(int n) {
        return rejected(n, false);
    }

    static PayoutsRejected rejected(int n, boolean carried) {
        return new PayoutsRejected(
                BATCH.toString(),
                List.of(new PayoutsRejected.Rejection(id(n).toString(), "AC04")),
                SHA,
                AT,
                carried);
    }

    static PayoutsSettled settled(int n, EvidenceSource source, String evidence) {
        return new PayoutsSettled(
                BATCH.toString(), "BANK", "MVR", List.of(money(n)), source.name(), evidence, AT);
    }

    static PayoutsReconciled reconciled(int n, StatementId statement, int line) {
        return new PayoutsReconciled(
                BATCH.toString(),
                statement.toString(),
                List.of(new BookedLine(id(n).toString(), line)),
                AT);
    }

    static PayoutsMissed missed(int n) {
        return new PayoutsMissed(
                BATCH.toString(), STATEMENT.toString(), "MVR", List.of(money(n)), LATER, AT);
    }

    static PayoutsReleased released(
            PayoutsReleased.Origin origin, String reason, PayoutMoney... money) {
        return new PayoutsReleased(
                BATCH.toString(), "BANK", "MVR", List.of(money), origin.name(), null, reason, AT);
    }

    static PayoutsReleased missedAndReleased(String reason, PayoutMoney... money) {
        return new PayoutsReleased(
                BATCH.toString(),
                "BANK",
                "MVR",
                List.of(money),
                PayoutsReleased.Origin.IN_TRANSIT.name(),
                STATEMENT.toString(),
                reason,
                AT);
    }

    static RecordProviderReport report(int n, ProviderWord.Verdict verdict, String code) {
        return new RecordProviderReport(
                BATCH, SHA, List.of(new ProviderWord(id(n).toString(), verdict, code)), AT);
    }

    /** The same, in a file that a person brought. */
    static RecordProviderReport carried(int n, ProviderWord.Verdict verdict, String code) {
        return new RecordProviderReport(
                BATCH, SHA, List.of(new ProviderWord(id(n).toString(), verdict, code)), AT, true);
    }

    static RecordBookedLines booked(int n, StatementId statement, int line) {
        return new RecordBookedLines(
                BATCH, statement, SHA, List.of(new BookedLine(id(n).toString(), line)), AT);
    }

    static RecordAbsence absence(int n) {
        return new RecordAbsence(BATCH, STATEMENT, LATER, List.of(id(n).toString()), AT);
    }

    static ConfirmReceipt said(int n, ReceiptAnswer answer) {
        return new ConfirmReceipt(BATCH, id(n), payee(n), answer, AT);
    }

    static PayoutReceiptConfirmed receipt(int n, ReceiptAnswer answer) {
        return new PayoutReceiptConfirmed(
                BATCH.toString(),
                id(n).toString(),
                payee(n).toString(),
                answer.name(),
                PAYOUTS.get(n).netMicro(),
                "MVR",
                AT);
    }

    static DecidePayout decision(int n, DecidePayout.Decision decision) {
        return new DecidePayout(BATCH, id(n), decision, BREAK, STATEMENT, "ops_one", "ops_two", AT);
    }
}
