package org.xpatvoices.ledger.packet.assemble;

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
        int from = count - count % k;
        return from == 0 ? "fewer than " + k : from + " to " + (from + k - 1);
    }
}
