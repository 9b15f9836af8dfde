package org.xpatvoices.contracts.report;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One measure of an indicator.
 *
 * @param id as in C12.over48; the indicator alone if it has one measure
 * @param ratifiedByMV whether the Maldives ratified the instrument
 * @param floor below how many workers nothing is shown
 * @param share of those who answered; null where nothing or another kind of figure is shown
 * @param heldBackMax up to how many workers were left out so that reports cannot be subtracted;
 *     null in public, where it would be a count without noise
 */
public record ReportRow(
        String indicator,
        String id,
        String formula,
        String instrument,
        boolean ratifiedByMV,
        String flag,
        int floor,
        Shown shown,
        @Nullable Share share,
        List<Value> values,
        List<Cell> cells,
        @Nullable Integer heldBackMax) {
    /**
     * No share is shown where noise leaves so few answers that some share over as many would have
     * an interval wider than this.
     */
    public static final int WIDEST_PER_MILLE = 300;

    public ReportRow {
        values = List.copyOf(values);
        cells = List.copyOf(cells);
    }

    /** Whether there is a figure, and why not. */
    public enum Shown {
        YES,
        TOO_FEW,
        AUDITORS_ONLY,
        NOT_COLLECTED,
        /** The interval could be wider than {@link #WIDEST_PER_MILLE}. */
        TOO_NOISY
    }

    /**
     * A share with its 95 % interval, computed from the rounded counts: Wilson's, and in public
     * widened by what noise and rounding do to either count.
     *
     * @param skippedPerMille of those asked, who skipped or did not know; null in public, and where
     *     they are fewer than the floor or could be found by subtracting
     * @param raked the same weighted to nationality and place; null where that cannot be done
     */
    public record Share(
            int answered,
            int breaches,
            int perMille,
            int lowPerMille,
            int highPerMille,
            @Nullable Integer skippedPerMille,
            @Nullable Raked raked) {}

    /** Weighted to the benchmark's margins. */
    public record Raked(int perMille, int lowPerMille, int highPerMille) {}

    /** A figure that is no share, in thousandths of its unit. */
    public record Value(String name, long milli, String unit) {}

    /** One group of an indicator that compares groups. */
    public record Cell(String group, int workers, long milli) {}
}
