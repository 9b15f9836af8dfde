package org.xpatvoices.contracts.journal;

/**
 * One account, or one kind of account, in one currency. {@code balanceMicro} is positive on the
 * side where the account grows.
 */
public record BalanceView(
        String cursor,
        String account,
        String currency,
        long accounts,
        long debitMicro,
        long creditMicro,
        long balanceMicro) {}
