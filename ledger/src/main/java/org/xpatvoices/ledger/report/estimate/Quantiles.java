package org.xpatvoices.ledger.report.estimate;

import java.util.Arrays;

/** Order statistics with linear interpolation between neighbours. */
public final class Quantiles {
    private Quantiles() {}

    public static double of(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public static double median(double[] values) {
        return of(values, .5);
    }
}
