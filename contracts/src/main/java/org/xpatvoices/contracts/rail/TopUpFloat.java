package org.xpatvoices.contracts.rail;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.TopUpId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Instant;

/**
 * Proposes a transfer from the bank to the float of a rail; told again it changes nothing. {@code
 * hubId} says whose box it fills if it is cash.
 */
public record TopUpFloat(
        @TargetAggregateIdentifier TopUpId topUpId,
        RailCode rail,
        String reference,
        Money amount,
        String toppedUpBy,
        Instant toppedUpAt,
        @Nullable HubId hubId) {}
