package org.xpatvoices.ledger.privacy;

/**
 * The discrete Laplace distribution, P(x) ∝ exp(−|x|·s/t), drawn exactly after Canonne, Kamath and
 * Steinke (2020). There is no floating-point number in it: the low bits of those have given away
 * what noise was to hide. For one thread.
 */
final class ExactLaplace {
    private final RandomInts random;
    private final long numerator;
    private final long denominator;
    private final ExpCoin coin;

    /** The scale is {@code numerator / denominator}, both from 1 to a thousand million. */
    ExactLaplace(RandomInts random, long numerator, long denominator) {
        if (numerator < 1 || denominator < 1 || Math.max(numerator, denominator) > 1_000_000_000) {
            throw new IllegalArgumentException("no scale " + numerator + "/" + denominator);
        }
        this.random = random;
        this.coin = new ExpCoin(random);
        this.numerator = numerator;
        this.denominator = denominator;
    }

    long draw() {
        while (true) {
            long remainder = random.below(numerator);
            if (!coin.falls(remainder, numerator)) {
                continue;
            }
            long whole = 0;
            while (coin.falls(1, 1)) {
                whole++;
            }
            long size =
                    Math.addExact(remainder, Math.multiplyExact(numerator, whole)) / denominator;
            boolean negative = random.bit();
            if (!negative || size != 0) {
                return negative ? -size : size;
            }
        }
    }
}
