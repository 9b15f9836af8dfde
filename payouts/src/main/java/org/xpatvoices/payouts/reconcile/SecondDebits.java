package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.reconcile.LineOutcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One payout leaves once. Where several debits of a statement name it, whatever they are worth, one
 * of them may be its payment, the one that is matched if there is any; every other may be money
 * that left twice, which is looked at before all else.
 */
final class SecondDebits {
    private SecondDebits() {}

    static List<Found> marked(List<Found> found) {
        Map<String, Found> first = new HashMap<>();
        for (Found one : found) {
            if (isDebitOfOne(one)) {
                first.merge(payoutOf(one), one, SecondDebits::likelier);
            }
        }
        return found.stream()
                .map(
                        one ->
                                isDebitOfOne(one) && first.get(payoutOf(one)) != one
                                        ? second(one)
                                        : one)
                .toList();
    }

    /** A debit that names a payout; batches as a whole are matched or name none. */
    private static boolean isDebitOfOne(Found one) {
        return !one.inParts() && one.payouts().size() == 1 && one.line().amount().isNegative();
    }

    private static Found likelier(Found before, Found later) {
        return later.outcome().matched() && !before.outcome().matched() ? later : before;
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
