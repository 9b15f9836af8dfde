package org.xpatvoices.payouts.rail.iso20022;

import org.xpatvoices.contracts.money.Money;

import java.util.Currency;
import java.util.regex.Pattern;

/** Amounts between micro-units and the decimal text of bank files; exact or refused. */
public final class Decimals {
    // ISO 20022 allows 18 digits, 5 of them behind the point; a long holds 12 before it.
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,5}))?");

    private Decimals() {}

    /** As a bank writes it, with the currency's own number of decimals. */
    public static String print(long amountMicro, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        long unit = new Money(amountMicro, currency).microPerMinor();
        if (amountMicro < 0 || amountMicro % unit != 0) {
            throw new IllegalArgumentException(
                    amountMicro + " micro-units are no whole " + currency + " amount");
        }
        long major = amountMicro / Money.MICRO_PER_MAJOR;
        if (digits == 0) {
            return Long.toString(major);
        }
        long minor = amountMicro % Money.MICRO_PER_MAJOR / unit;
        String tail = Long.toString(minor);
        return major + "." + "0".repeat(digits - tail.length()) + tail;
    }

    /** Micro-units of a positive decimal text with up to five places. */
    public static long parse(String text) {
        var match = AMOUNT.matcher(text);
        if (!match.matches()) {
            throw new UnreadableFile(
                    "an amount is no decimal with up to 12 digits and 5 decimal places");
        }
        long micro = Math.multiplyExact(Long.parseLong(match.group(1)), Money.MICRO_PER_MAJOR);
        String fraction = match.group(2);
        if (fraction != null) {
            micro =
                    Math.addExact(
                            micro, Long.parseLong(fraction + "0".repeat(6 - fraction.length())));
        }
        return micro;
    }
}
