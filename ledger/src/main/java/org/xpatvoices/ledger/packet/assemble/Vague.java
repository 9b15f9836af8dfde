package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.contracts.packet.CountSpan;

/**
 * Counts in reasons. They are read by people who could ask again and again, each time with another
 * filter, and subtract: so a count is told as the span of k numbers in which it lies.
 */
final class Vague {
    private Vague() {}

    /**
     * As in "fewer than 11" or "1386 to 1396".
     *
     * @param k workers per class of the product
     */
    static String count(int count, int k) {
        var span = CountSpan.of(count, k);
        return span.from() == 0 ? "fewer than " + k : span.from() + " to " + span.to();
    }
}
