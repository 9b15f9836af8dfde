package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/**
 * A worker says from which amount on money shall be sent; null means as usual.
 *
 * @param thresholdMicro in micro-units; what a rail cannot carry is rounded up to what it can
 */
public record ChooseThreshold(
        @TargetAggregateIdentifier PayeeId payeeId,
        String currency,
        @Nullable Long thresholdMicro,
        Instant chosenAt) {}
