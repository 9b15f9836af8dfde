package org.xpatvoices.contracts.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of results.
 *
 * @param reference what the comparison did in the same run, in the same unit; null where there is
 *     none
 * @param ratio ours to the reference; null where there is none
 * @param target what the ratio (or the value, where there is no ratio) is held to; null for a line
 *     that is only shown
 * @param met whether the target held in this run; true where there is none
 */
public record Figure(
        String measure,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        @Nullable Double target,
        boolean met) {

    /** A rate, and how much of the reference's rate it has to be at least. */
    public static Figure atLeast(
            String measure, double value, String unit, double reference, double ratioMin) {
        double ratio = value / reference;
        return new Figure(measure, value, unit, reference, ratio, ratioMin, ratio >= ratioMin);
    }

    /** A value that must not be below a bound of its own unit. */
    public static Figure atLeast(String measure, double value, String unit, double min) {
        return new Figure(measure, value, unit, null, null, min, value >= min);
    }

    /** A time that must not be above a bound of its own unit. */
    public static Figure atMost(String measure, double value, String unit, double max) {
        return new Figure(measure, value, unit, null, null, max, value <= max);
    }

    /** A rate beside another that nobody promised anything about. */
    public static Figure beside(String measure, double value, String unit, double reference) {
        return new Figure(measure, value, unit, reference, value / reference, null, true);
    }

    /** A number that is only shown. */
    public static Figure shown(String measure, double value, String unit) {
        return new Figure(measure, value, unit, null, null, null, true);
    }
}
