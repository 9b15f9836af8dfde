package org.xpatvoices.marketplace.pages;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.util.regex.Pattern;

/** Reads an amount as people type it, such as {@code 12.5}: up to nine digits and six decimals. */
final class TypedAmount {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,6}))?");
    private static final int DECIMALS = 6;

    private TypedAmount() {}

    static long micro(String typed) {
        var read = AMOUNT.matcher(typed.strip());
        if (!read.matches()) {
            throw WebProblem.invalid("/amount", "must be digits with up to six decimals");
        }
        String decimals = read.group(2) == null ? "" : read.group(2);
        long rest = Long.parseLong(decimals + "0".repeat(DECIMALS - decimals.length()));
        return Long.parseLong(read.group(1)) * Money.MICRO_PER_MAJOR + rest;
    }
}
