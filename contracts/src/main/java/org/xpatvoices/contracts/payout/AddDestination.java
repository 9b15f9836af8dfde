package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/** Adds one version of a payee's destination once its details have been put away encrypted. */
public record AddDestination(
        @TargetAggregateIdentifier PayeeId payeeId,
        DestinationId destinationId,
        RailCode rail,
        String mask,
        String fingerprint,
        Instant usableFrom,
        Instant registeredAt) {}
