package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/**
 * A worker agrees to what sending takes, as it was shown.
 *
 * @param flatMicro for each transfer, in micro-units
 * @param basisPoints hundredths of a percent of what arrives
 */
public record AcceptPayoutFee(
        @TargetAggregateIdentifier PayeeId payeeId,
        RailCode rail,
        String currency,
        long flatMicro,
        int basisPoints,
        Instant acceptedAt) {}
