package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.rail.References;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds each line's counterpart by reference, in the order in which references are trusted. The
 * currency and the amount must then be equal to the micro-unit, and each side is taken once. What
 * no reference explains may still look like something; that is proposed, and confirms nothing.
 * Pure: the same lines and the same knowledge give the same outcome.
 */
final class MatchLadder {
    private static final long WHOLE = 10_000;

    private final Lookup known;
    private final boolean feesStandInLines;
    private final int exchangeBasisPoints;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final Likeness likeness;
    private List<RawLine> climbing = List.of();

    /**
     * @param feesStandInLines whether nothing was taken where a line shows no fee
     * @param exchangeBasisPoints how much more or less than confirmed an exchange may bring
     */
    MatchLadder(Lookup known, boolean feesStandInLines, int exchangeBasisPoints) {
        this.known = known;
        this.feesStandInLines = feesStandInLines;
        this.exchangeBasisPoints = exchangeBasisPoints;
        this.likeness = new Likeness(known, taken);
    }

    List<StatementLine> climb(List<RawLine> lines) {
        climbing = lines;
        List<Found> found = new ArrayList<>(lines.size());
        for (RawLine line : lines) {
            var batch = wholeBatch(line);
            batch.forEach(one -> taken.add(one.payoutId()));
            batch.forEach(one -> shown.add(one.payoutId()));
            found.add(batch.isEmpty() ? outcome(line) : Found.whole(line, batch));
        }
        likeness.propose(found);
        List<StatementLine> numbered = new ArrayList<>(found.size());
        for (Found one : SecondCredits.marked(SecondDebits.marked(found), known)) {
            one.lines(numbered, feesStandInLines);
        }
        return numbered;
    }

    /** Payouts that a line without a reference may have paid; nobody may conclude they were not. */
    Set<String> doubted() {
        return likeness.doubted();
    }

    /**
     * R4: one debit for a payment group as a whole, told by its id and equal, to the micro-unit, to
     * the sum of those of its payouts that were not refused. A sum without an id proves nothing.
     */
    private List<KnownPayout> wholeBatch(RawLine line) {
        String id = line.batchId();
        var batch = id == null || line.amount().isPositive() ? null : known.batch(id);
        if (batch == null) {
            return List.of();
        }
        var booked = batch.booked();
        long sum = 0;
        for (KnownPayout one : booked) {
            if (one.claim() != null
                    || taken.contains(one.payoutId())
                    || !one.net().currency().equals(line.amount().currency())) {
                return List.of();
            }
            sum = Math.addExact(sum, one.net().amountMicro());
        }
        return sum == -line.amount().amountMicro() ? booked : List.of();
    }

    private Found outcome(RawLine line) {
        for (int at = 0; at < line.references().size(); at++) {
            String reference = line.references().get(at);
            String payoutId = References.payoutOf(reference);
            KnownPayout payout = payoutId == null ? null : known.payout(payoutId);
            if (payout != null) {
                return named(line, payout, rung(at));
            }
            KnownDeposit deposit = known.recorded(reference, line.amount());
            if (deposit != null) {
                return Found.of(line, depositOutcome(line, deposit), null, deposit, rung(at));
            }
        }
        return Found.of(line, unidentified(line), null, null, null);
    }

    /**
     * R6: its disclosed fee is in the amount, or another; people confirm what the provider took.
     */
    private Found named(RawLine line, KnownPayout payout, String rung) {
        var outcome = payoutOutcome(line, payout);
        boolean free = outcome == LineOutcome.AMOUNT_DIFF && payout.claim() == null;
        var withFee = free ? withFee(line, payout) : null;
        return withFee != null && taken.add(payout.payoutId())
                ? Found.of(line, withFee, payout, null, "R6")
                : Found.of(line, outcome, payout, null, rung);
    }

    /**
     * What more than the payout a debit may be: its fee as agreed, another one that the line
     * states, or less than what arrives where there is a fee at all. Null if that is no fee.
     */
    private static @Nullable LineOutcome withFee(RawLine line, KnownPayout payout) {
        long net = payout.net().amountMicro();
        long agreed = Math.subtractExact(payout.gross().amountMicro(), net);
        long over = Math.subtractExact(Math.negateExact(line.amount().amountMicro()), net);
        if (agreed > 0 && over == agreed) {
            return LineOutcome.MATCH_PROPOSED;
        }
        Long charged = line.chargedMicro();
        boolean isFee =
                charged == null
                        ? agreed > 0 && over > 0 && over < net
                        : over > 0 && over == charged;
        return isFee ? LineOutcome.FEE_VARIANCE : null;
    }

    private boolean isShown(KnownDeposit exchange) {
        return climbing.stream()
                .anyMatch(
                        line ->
                                line.amount().equals(exchange.amount())
                                        && line.references().contains(exchange.reference()));
    }

    private static LineOutcome unidentified(RawLine line) {
        return line.amount().isPositive()
                ? LineOutcome.UNIDENTIFIED_CREDIT
                : LineOutcome.MISSING_IN_LEDGER;
    }

    private static String rung(int at) {
        return at == 0 ? "R1" : at == 1 ? "R2" : "R3";
    }

    private LineOutcome payoutOutcome(RawLine line, KnownPayout payout) {
        if (!line.amount().currency().equals(payout.net().currency())) {
            return LineOutcome.CURRENCY_DIFF;
        }
        boolean exact = Math.absExact(line.amount().amountMicro()) == payout.net().amountMicro();
        if (line.amount().isPositive()) {
            return exact ? LineOutcome.RETURNED : LineOutcome.AMOUNT_DIFF;
        }
        // A line shows it already: whatever this one is worth, money may have left twice.
        if (payout.claim() != null || shown.contains(payout.payoutId())) {
            return LineOutcome.DUPLICATE_AT_PROVIDER;
        }
        if (!exact) {
            return LineOutcome.AMOUNT_DIFF;
        }
        if (!taken.add(payout.payoutId())) {
            return LineOutcome.DUPLICATE_AT_PROVIDER;
        }
        shown.add(payout.payoutId());
        return LineOutcome.MATCHED_PAYOUT;
    }

    /** A bank may give a little less than it had confirmed; beyond that it is something else. */
    private boolean isNear(RawLine line, KnownDeposit deposit) {
        long agreed = Math.absExact(deposit.amount().amountMicro());
        long booked = Math.absExact(line.amount().amountMicro());
        long near =
                agreed / WHOLE * exchangeBasisPoints + agreed % WHOLE * exchangeBasisPoints / WHOLE;
        return Math.absExact(Math.subtractExact(booked, agreed)) <= near;
    }

    /**
     * What was recorded, once; an exchange may be of an amount that is near it, which people look
     * at, unless another line is it to the unit.
     */
    private LineOutcome depositOutcome(RawLine line, KnownDeposit deposit) {
        boolean equal = line.amount().equals(deposit.amount());
        boolean exchange =
                deposit.exchanged() && !equal && isNear(line, deposit) && !isShown(deposit);
        return (equal || exchange) && !deposit.claimed() && taken.add(deposit.key())
                ? equal ? LineOutcome.MATCHED_DEPOSIT : LineOutcome.FX_VARIANCE
                : unidentified(line);
    }
}
