package org.xpatvoices.contracts.packet;

/**
 * The span of a few numbers in which a count of people lies. Whoever reads exact counts of two
 * packets subtracts one from the other, and a difference of a few is a few people.
 */
public record CountSpan(long from, long to) {

    /**
     * As everybody may read it: in spans of one width, since spans of different widths around one
     * number, in several packets, would corner it.
     */
    public static CountSpan inPublic(long count) {
        return of(count, PacketRelease.HELD_BACK_STEP);
    }

    /**
     * @param width how many numbers there are in a span; the first begins at 0
     */
    public static CountSpan of(long count, int width) {
        long from = count - count % width;
        return new CountSpan(from, from + width - 1);
    }

    /** How many per cent so many are at least of what is counted here, rounded down. */
    public int percentAtLeast(long some) {
        return Math.toIntExact(100 * some / Math.max(1, to));
    }
}
