package org.xpatvoices.contracts.offtaker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;
import java.util.Set;

/** Registers an organisation that wants to license packets; it can buy nothing until approved. */
public record RegisterOffTaker(
        @TargetAggregateIdentifier OffTakerId offTakerId,
        String name,
        org.xpatvoices.contracts.consent.RecipientClass recipientClass,
        Set<org.xpatvoices.contracts.consent.Purpose> purposes,
        String registeredBy,
        Instant registeredAt) {
    public RegisterOffTaker {
        purposes = Set.copyOf(purposes);
    }
}
