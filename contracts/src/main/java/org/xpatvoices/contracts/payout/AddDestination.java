package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/**
 * Adds one version of a payee's destination once its details are sealed; the mask is for words.
 *
 * @param confirmsSuspect whether money came back from the one in use, or its provider refused it,
 *     so that naming it again says something new
 * @param tier how well its provider knows its holder; null where it does not say
 */
public record AddDestination(
        @TargetAggregateIdentifier PayeeId payeeId,
        DestinationId destinationId,
        RailCode rail,
        String mask,
        SealedContent details,
        String fingerprint,
        boolean confirmsSuspect,
        Instant usableFrom,
        Instant registeredAt,
        @Nullable Integer tier) {}
