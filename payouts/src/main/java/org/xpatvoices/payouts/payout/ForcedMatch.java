package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.RecordBookedLines;
import org.xpatvoices.contracts.payout.RecordReturns;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Two people hold a statement line to be the payment of a payout, or its money coming back.
 *
 * @param booked what the bank booked on the line, debits negative
 * @param reason what they decided on, for the trail of the payout
 * @param anyFee whether more than the payout with its fee is that payout with something else
 */
public record ForcedMatch(
        BatchId batchId,
        PayoutId payoutId,
        StatementId statementId,
        int line,
        Money booked,
        String reason,
        boolean anyFee,
        Instant decidedAt) {
    private static final Set<String> MORE_THAN_THE_PAYOUT =
            Set.of(BreakCategory.FEE_VARIANCE.name(), BreakCategory.AMOUNT_DIFF.name());

    /** Only a break that names a line, with a payout named by either, can end as matched. */
    public static ForcedMatch of(
            BreakOpened about, BreakResolutionProposed proposed, Instant decidedAt) {
        String payout = proposed.payoutId() == null ? about.payoutId() : proposed.payoutId();
        String batch = proposed.batchId() == null ? about.batchId() : proposed.batchId();
        return new ForcedMatch(
                BatchId.of(Objects.requireNonNull(batch)),
                PayoutId.of(Objects.requireNonNull(payout)),
                StatementId.of(Objects.requireNonNull(about.statementId())),
                Objects.requireNonNull(about.line()),
                new Money(about.amountMicro(), about.currency()),
                about.breakId(),
                MORE_THAN_THE_PAYOUT.contains(about.category()),
                decidedAt);
    }

    /**
     * What is booked beyond what arrives was taken for sending it; a line of exactly that tells of
     * no fee only where fees stand in lines.
     */
    RecordBookedLines asBookedLine(long netMicro, boolean feesStandInLines) {
        long over = Math.subtractExact(Math.negateExact(booked.amountMicro()), netMicro);
        Long taken = over == 0 && !feesStandInLines ? null : (Long) over;
        var one = new BookedLine(payoutId.toString(), line, taken);
        return new RecordBookedLines(batchId, statementId, reason, List.of(one), decidedAt);
    }

    RecordReturns asReturn() {
        return new RecordReturns(batchId, statementId, List.of(payoutId.toString()), decidedAt);
    }

    /**
     * It was paid, nothing of it has come back yet, no more came than it had taken, and what banks
     * kept of it is not most of it.
     */
    void mustBeItsReturn(Trail trail, String currency) {
        Payout payout = trail.payout();
        if (!trail.paid()
                || trail.released()
                || trail.returnedBy() != null
                || !booked.isPositive()
                || booked.amountMicro() > trail.money().grossMicro()
                || booked.amountMicro() < payout.netMicro() / 2
                || !booked.currency().equals(currency)) {
            throw new Refused(
                    PayoutRule.LINE_MUST_FIT_THE_PAYOUT,
                    "%s took %d micro-units of %s and can come back once it is paid, once, and at least half of it; line %d of %s is %s."
                            .formatted(
                                    payout.payoutId(),
                                    trail.money().grossMicro(),
                                    currency,
                                    line,
                                    statementId,
                                    booked));
        }
    }

    /** One line claims it, of its amount or of that with a fee, while it is not given back. */
    void mustFit(Trail trail, String currency) {
        Payout payout = trail.payout();
        long paid = Math.negateExact(booked.amountMicro());
        boolean worth =
                paid == payout.netMicro()
                        || paid == payout.grossMicro()
                        || anyFee && paid > payout.netMicro();
        if (trail.claim() != null
                || !trail.going()
                || !worth
                || !booked.currency().equals(currency)) {
            throw new Refused(
                    PayoutRule.LINE_MUST_FIT_THE_PAYOUT,
                    "%s is worth %d micro-units of %s, and line %d of %s is %s."
                            .formatted(
                                    payout.payoutId(),
                                    payout.netMicro(),
                                    currency,
                                    line,
                                    statementId,
                                    booked));
        }
    }
}
