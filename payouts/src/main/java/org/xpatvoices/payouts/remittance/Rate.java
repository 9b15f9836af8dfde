package org.xpatvoices.payouts.remittance;

import org.xpatvoices.contracts.money.Money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * What one unit sent is worth in units received, exact.
 *
 * @param e10 ten-billionths: ten decimal places, as the Mobile Money API gives rates
 */
record Rate(long e10) {
    private static final BigInteger SCALE = BigInteger.TEN.pow(10);
    private static final int DECIMALS = 10;
    private static final Pattern TEXT = Pattern.compile("\\d{1,8}(\\.\\d{1,18})?");
    private static final long WHOLE = 10_000;

    /** Reads a decimal; {@link ArithmeticException} if it is none that can be kept exactly. */
    static Rate of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new ArithmeticException("no rate");
        }
        return new Rate(new BigDecimal(text).movePointRight(DECIMALS).longValueExact());
    }

    /**
     * What an amount becomes, in micro-units: whole minor units of the currency received, rounded
     * down. What is left below a minor unit goes to nobody but whoever changes the money.
     */
    long received(long sentMicro, String receivedCurrency) {
        long micro = times(sentMicro).divide(SCALE).longValueExact();
        return micro - micro % Money.zero(receivedCurrency).microPerMinor();
    }

    /** Whether there is something left below a minor unit. */
    boolean leavesRest(long sentMicro, String receivedCurrency) {
        return times(sentMicro)
                        .compareTo(
                                SCALE.multiply(
                                        BigInteger.valueOf(received(sentMicro, receivedCurrency))))
                != 0;
    }

    /** Whether this is no further above or below the middle than so many ten-thousandths of it. */
    boolean isNear(Rate mid, int aboveMax, int belowMax) {
        var scaled = BigInteger.valueOf(e10).multiply(BigInteger.valueOf(WHOLE));
        return scaled.compareTo(mid.times(WHOLE + aboveMax)) <= 0
                && scaled.compareTo(mid.times(WHOLE - belowMax)) >= 0;
    }

    private BigInteger times(long factor) {
        return BigInteger.valueOf(e10).multiply(BigInteger.valueOf(factor));
    }
}
