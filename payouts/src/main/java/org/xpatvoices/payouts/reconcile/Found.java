package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;

import java.util.List;

/**
 * What became of one movement of a statement, before it has a number: one line, or one for every
 * payout of a batch that was booked in one sum.
 */
record Found(
        RawLine line,
        LineOutcome outcome,
        List<KnownPayout> payouts,
        @Nullable KnownDeposit deposit,
        @Nullable String rung,
        boolean inParts) {
    static final String WHOLE_BATCH = "R4";

    static Found of(
            RawLine line,
            LineOutcome outcome,
            @Nullable KnownPayout payout,
            @Nullable KnownDeposit deposit,
            @Nullable String rung) {
        return new Found(
                line, outcome, payout == null ? List.of() : List.of(payout), deposit, rung, false);
    }

    /** A batch that its booking names. */
    static Found whole(RawLine line, List<KnownPayout> batch) {
        return new Found(line, LineOutcome.MATCHED_PAYOUT, batch, null, WHOLE_BATCH, true);
    }

    Found proposed(List<KnownPayout> alike, String rung) {
        return new Found(
                line, LineOutcome.MATCH_PROPOSED, alike, null, rung, rung.equals(WHOLE_BATCH));
    }

    /** A debit that nothing explains so far. */
    boolean unexplained() {
        return outcome == LineOutcome.MISSING_IN_LEDGER
                && line.amount().isNegative()
                && !line.reversal();
    }

    /**
     * Adds what it is to the lines, under the next numbers.
     *
     * @param feesStandInLines whether no fee was taken where none is shown
     */
    void lines(List<StatementLine> numbered, boolean feesStandInLines) {
        if (!inParts) {
            numbered.add(
                    built(
                            numbered.size() + 1,
                            line.amount(),
                            line.endToEndId(),
                            payouts.isEmpty() ? null : payouts.getFirst(),
                            feesStandInLines));
            return;
        }
        for (KnownPayout one : payouts) {
            var part = Money.zero(one.net().currency()).minus(one.net());
            numbered.add(built(numbered.size() + 1, part, null, one, feesStandInLines));
        }
    }

    private StatementLine built(
            int number,
            Money amount,
            @Nullable String endToEndId,
            @Nullable KnownPayout payout,
            boolean feesStandInLines) {
        return new StatementLine(
                number,
                amount.amountMicro(),
                amount.currency(),
                !inParts && line.reversal(),
                endToEndId,
                line.bankReference(),
                outcome,
                payout == null ? null : payout.payoutId(),
                payout == null ? null : payout.batchId(),
                deposit == null ? null : deposit.reference(),
                rung,
                expectedMicro(payout),
                otherFee(payout, feesStandInLines));
    }

    private long expectedMicro(@Nullable KnownPayout payout) {
        if (payout != null) {
            return payout.net().amountMicro();
        }
        return outcome == LineOutcome.FX_VARIANCE && deposit != null
                ? deposit.amount().amountMicro()
                : 0;
    }

    /** A payment as ordered may tell of more than the fee agreed to, or of less by its silence. */
    private StatementLine.@Nullable OtherFee otherFee(
            @Nullable KnownPayout payout, boolean feesStandInLines) {
        if (payout == null || outcome != LineOutcome.MATCHED_PAYOUT) {
            return null;
        }
        long agreed = Math.subtractExact(payout.gross().amountMicro(), payout.net().amountMicro());
        Long stated = inParts ? null : line.chargedMicro();
        boolean none = stated == null ? !line.chargedTogether() : stated <= 0;
        if (none) {
            return agreed > 0 && feesStandInLines ? new StatementLine.OtherFee(0, agreed) : null;
        }
        return stated == null || stated == agreed
                ? null
                : new StatementLine.OtherFee(stated, agreed);
    }
}
