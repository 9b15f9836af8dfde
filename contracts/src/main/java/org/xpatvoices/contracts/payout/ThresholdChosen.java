package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** From which amount on a payee's money is sent; null means as usual. */
public record ThresholdChosen(
        String payeeId, String currency, @Nullable Long thresholdMicro, Instant chosenAt)
        implements DestinationEvent {}
