package org.xpatvoices.contracts.payout;

import java.time.Instant;

/**
 * A payee agreed to what sending by a rail takes.
 *
 * @param flatMicro for each transfer, in micro-units
 * @param basisPoints hundredths of a percent of what arrives
 */
public record PayoutFeeAccepted(
        String payeeId,
        String rail,
        String currency,
        long flatMicro,
        int basisPoints,
        Instant acceptedAt)
        implements DestinationEvent {}
