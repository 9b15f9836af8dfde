package org.xpatvoices.ledger.privacy;

/**
 * The discrete Gaussian distribution, P(x) ∝ exp(−x²/2σ²), drawn exactly after Canonne, Kamath and
 * Steinke (2020): discrete Laplace numbers, of which each is kept with the probability that makes
 * up the difference. For many counts at once it needs far less noise than Laplace. For one thread.
 */
final class ExactGaussian {
    private static final int VARIANCE_MAX = 1_000_000;

    private final ExpCoin coin;
    private final ExactLaplace laplace;
    private final long variance;
    private final long scale;

    /** The variance σ², from 1 to a million. */
    ExactGaussian(RandomInts random, int variance) {
        if (variance < 1 || variance > VARIANCE_MAX) {
            throw new IllegalArgumentException("no variance " + variance);
        }
        this.coin = new ExpCoin(random);
        this.variance = variance;
        this.scale = floorOfRoot(variance) + 1;
        this.laplace = new ExactLaplace(random, scale, 1);
    }

    long draw() {
        while (true) {
            long drawn = laplace.draw();
            // exp(−(|y| − σ²/t)² / 2σ²), over the common denominator
            long distance =
                    Math.subtractExact(Math.multiplyExact(Math.abs(drawn), scale), variance);
            if (coin.falls(Math.multiplyExact(distance, distance), 2 * variance * scale * scale)) {
                return drawn;
            }
        }
    }

    private static long floorOfRoot(long square) {
        long root = 1;
        while ((root + 1) * (root + 1) <= square) {
            root++;
        }
        return root;
    }
}
