package org.xpatvoices.contracts.statement;

/**
 * Asks for the last weeks with any money in or out; answers {@link MoneyWeekView}s, oldest first.
 */
public record GetMoneyWeeks(int weeks) {}
