package org.xpatvoices.contracts.statement;

/**
 * One ISO week in one currency.
 *
 * @param week such as {@code 2026-W45}
 * @param inMicro paid in by off-takers
 * @param earnedMicro allocated to workers
 * @param outMicro settled to workers, less what was returned
 */
public record MoneyWeekView(
        String week, String currency, long inMicro, long earnedMicro, long outMicro) {}
