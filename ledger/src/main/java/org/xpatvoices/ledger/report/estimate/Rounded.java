package org.xpatvoices.ledger.report.estimate;

/** Counts leave rounded to five; printed figures follow from what is printed. */
public final class Rounded {
    private static final int STEP = 5;

    private Rounded() {}

    public static int toFive(long count) {
        return Math.toIntExact(Math.floorDiv(2 * count + STEP, 2 * STEP) * STEP);
    }

    /** A count that reaches its floor is never told as less. */
    public static int atLeast(int floor, long count) {
        return Math.max(floor, toFive(count));
    }

    /** To the nearest whole multiple of a step, as in half months. */
    public static long to(long stepMilli, double value) {
        return Math.round(value * 1_000 / stepMilli) * stepMilli;
    }

    /** Part over whole, in thousandths. */
    public static int perMille(double part, double whole) {
        return whole <= 0 ? 0 : (int) Math.round(1_000 * part / whole);
    }
}
