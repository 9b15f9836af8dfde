package org.xpatvoices.payouts.conversion;

import java.math.BigInteger;

/**
 * What was given for what, each in micro-units of its own currency; nothing is given for nothing.
 */
record Rate(long soldMicro, long boughtMicro) {
    private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** What one whole unit brought, rounded down; it is shown, and nothing is computed from it. */
    long perUnitMicro() {
        return product(boughtMicro, MICRO).divide(BigInteger.valueOf(soldMicro)).longValueExact();
    }

    /** The same exchange, from the side of whoever gave the other currency. */
    Rate inverse() {
        return new Rate(boughtMicro, soldMicro);
    }

    /** Whether it is at most so many hundredths of a percent away from an earlier one, exactly. */
    boolean isWithin(int basisPoints, Rate earlier) {
        var now = product(boughtMicro, BigInteger.valueOf(earlier.soldMicro));
        var before = product(earlier.boughtMicro, BigInteger.valueOf(soldMicro));
        var apart = now.subtract(before).abs().multiply(WHOLE);
        return apart.compareTo(before.multiply(BigInteger.valueOf(basisPoints))) <= 0;
    }

    private static BigInteger product(long micro, BigInteger other) {
        return BigInteger.valueOf(micro).multiply(other);
    }
}
