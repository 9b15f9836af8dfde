package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;

/**
 * A payee who can be paid, the destination in use, and what is payable in micro-units.
 *
 * @param todayMicro what was reserved for or sent to the payee on this rail since midnight
 * @param thisMonthMicro the same since the first of the month
 * @param thresholdMicro less than this stays payable
 * @param tier how well the destination's provider knows its holder; null where it did not say
 * @param feeAccepted whether the payee agreed to what the rail takes, if it takes anything
 */
public record Candidate(
        String payeeId,
        String destinationId,
        long payableMicro,
        long todayMicro,
        long thisMonthMicro,
        long thresholdMicro,
        @Nullable Integer tier,
        boolean feeAccepted) {}
