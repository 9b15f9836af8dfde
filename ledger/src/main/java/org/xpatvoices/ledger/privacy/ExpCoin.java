package org.xpatvoices.ledger.privacy;

/** A coin that falls with probability exp(−a/b), exactly, after Canonne, Kamath and Steinke. */
final class ExpCoin {
    private final RandomInts random;

    ExpCoin(RandomInts random) {
        this.random = random;
    }

    /** For 0 ≤ a and 1 ≤ b. */
    boolean falls(long a, long b) {
        for (long whole = a / b; whole > 0; whole--) {
            if (!fallsWithin(1, 1)) {
                return false;
            }
        }
        return fallsWithin(a % b, b);
    }

    /** For 0 ≤ a ≤ b. */
    private boolean fallsWithin(long a, long b) {
        long round = 1;
        while (random.below(Math.multiplyExact(b, round)) < a) {
            round++;
        }
        return (round & 1) == 1;
    }
}
