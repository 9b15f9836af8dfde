package org.xpatvoices.ledger.report.estimate;

/** Wilson's 95 % interval of a share, which stays within 0 and 1 also for few answers. */
public record Wilson(int perMille, int lowPerMille, int highPerMille) {
    private static final double Z = 1.96;

    /** Of whole counts. */
    public static Wilson of(int breaches, int answered) {
        return of((double) breaches / answered, answered);
    }

    /**
     * @param n how many answers the share is worth, which weights make fewer than there are
     */
    static Wilson of(double share, double n) {
        double z2 = Z * Z;
        double middle = share + z2 / (2 * n);
        double reach = Z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        double scale = 1 + z2 / n;
        return new Wilson(
                milli(share), milli((middle - reach) / scale), milli((middle + reach) / scale));
    }

    private static int milli(double share) {
        return (int) Math.round(1_000 * Math.clamp(share, 0, 1));
    }
}
