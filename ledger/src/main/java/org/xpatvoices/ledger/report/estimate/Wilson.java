package org.xpatvoices.ledger.report.estimate;

import java.util.stream.IntStream;

/** Wilson's 95 % interval of a share, which stays within 0 and 1 also for few answers. */
public record Wilson(int perMille, int lowPerMille, int highPerMille) {
    private static final double Z = 1.96;
    private static final int WHOLE = 1_000;
    private static final int STEPS = 100;

    /**
     * Of counts that are not exact: all shares p for which breaches − p · answered lies within what
     * chance and those errors make of it, with the variance n·p(1 − p) + v(1 + p²). Without errors
     * it is Wilson's interval, and where they leave nothing out it is everything from 0 to 1.
     *
     * @param errorVariance of each count by itself, as of noise and rounding
     */
    public static Wilson of(int breaches, int answered, double errorVariance) {
        return blurred(breaches, answered, errorVariance);
    }

    /** How wide such an interval over so many answers can be, whatever the share is. */
    public static int widestPerMille(int answered, double errorVariance) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(
                        step -> blurred((double) answered * step / STEPS, answered, errorVariance))
                .mapToInt(Wilson::width)
                .max()
                .orElseThrow();
    }

    /**
     * @param n how many answers the share is worth, which weights make fewer than there are
     */
    static Wilson of(double share, double n) {
        return blurred(share * n, n, 0);
    }

    private static Wilson blurred(double breaches, double n, double errorVariance) {
        double z2 = Z * Z;
        double square = n * n + z2 * (n - errorVariance);
        double half = n * breaches + z2 * n / 2;
        double rest = breaches * breaches - z2 * errorVariance;
        double reach = Math.sqrt(Math.max(0, half * half - square * rest));
        return square <= 0
                ? new Wilson(milli(breaches / n), 0, WHOLE)
                : new Wilson(
                        milli(breaches / n),
                        milli((half - reach) / square),
                        milli((half + reach) / square));
    }

    private int width() {
        return highPerMille - lowPerMille;
    }

    private static int milli(double share) {
        return (int) Math.round(WHOLE * Math.clamp(share, 0, 1));
    }
}
