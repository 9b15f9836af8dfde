package org.xpatvoices.contracts.money;

import java.util.Currency;

/**
 * An amount in micro-units (10^-6 of the major unit) of one ISO 4217 currency. Exact: every
 * operation either gives the exact result or throws {@link ArithmeticException}; amounts of two
 * currencies never meet.
 *
 * @param amountMicro micro-units; may be negative
 * @param currency ISO 4217 code such as {@code MVR}
 */
public record Money(long amountMicro, String currency) implements Comparable<Money> {
    /** Micro-units in one major unit. */
    public static final long MICRO_PER_MAJOR = 1_000_000L;

    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public static Money ofMajor(long major, String currency) {
        return new Money(Math.multiplyExact(major, MICRO_PER_MAJOR), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amountMicro, other.in(currency)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMicro, other.in(currency)), currency);
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(amountMicro, count), currency);
    }

    public boolean isNegative() {
        return amountMicro < 0;
    }

    public boolean isPositive() {
        return amountMicro > 0;
    }

    /** Micro-units in this currency's smallest printed unit: 10,000 for two decimals. */
    public long microPerMinor() {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        long micro = MICRO_PER_MAJOR;
        for (int i = 0; i < digits; i++) {
            micro /= 10;
        }
        return micro;
    }

    /**
     * The least whole number of minor units that is not below this amount; the difference is the
     * caller's to account for.
     */
    public Money roundedUpToMinor() {
        long unit = microPerMinor();
        return new Money(Math.multiplyExact(Math.ceilDiv(amountMicro, unit), unit), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMicro, other.in(currency));
    }

    private long in(String expected) {
        if (!currency.equals(expected)) {
            throw new CurrencyMismatch(expected, currency);
        }
        return amountMicro;
    }

    /** For people, as details of problems show it. */
    @Override
    public String toString() {
        return amountMicro + " micro-units of " + currency;
    }
}
