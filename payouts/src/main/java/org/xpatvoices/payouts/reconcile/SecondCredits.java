package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.payouts.payout.SecondMoney;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of a payout that left twice, money that comes back and fits the second debit is one of the two
 * payments and not the payout: its payee has the other. Each second debit, in the same statement or
 * before, comes back once; what comes back beyond them is the payout's.
 */
final class SecondCredits {
    /** What money that came in under a payout's reference is taken for. */
    private static final Set<LineOutcome> CAME_IN =
            Set.of(LineOutcome.RETURNED, LineOutcome.AMOUNT_DIFF, LineOutcome.CURRENCY_DIFF);

    private final Lookup known;
    private final Map<String, SecondMoney> beside = new HashMap<>();

    private SecondCredits(Lookup known) {
        this.known = known;
    }

    static List<Found> marked(List<Found> found, Lookup known) {
        var credits = new SecondCredits(known);
        found.stream().filter(SecondCredits::isSecondDebit).forEach(credits::add);
        return found.stream().map(one -> credits.cameBack(one) ? second(one) : one).toList();
    }

    private static boolean isSecondDebit(Found one) {
        return one.outcome() == LineOutcome.DUPLICATE_AT_PROVIDER
                && one.line().amount().isNegative();
    }

    private void add(Found one) {
        beside.put(payoutOf(one), of(one).with(one.line().amount()));
    }

    private SecondMoney of(Found one) {
        return beside.computeIfAbsent(payoutOf(one), known::secondPayments);
    }

    private boolean cameBack(Found one) {
        var amount = one.line().amount();
        boolean second =
                CAME_IN.contains(one.outcome())
                        && amount.isPositive()
                        && of(one).isUndoneBy(amount);
        if (second) {
            add(one);
        }
        return second;
    }

    private static Found second(Found one) {
        return Found.of(
                one.line(),
                LineOutcome.DUPLICATE_AT_PROVIDER,
                one.payouts().getFirst(),
                null,
                one.rung());
    }

    private static String payoutOf(Found one) {
        return one.payouts().getFirst().payoutId();
    }
}
