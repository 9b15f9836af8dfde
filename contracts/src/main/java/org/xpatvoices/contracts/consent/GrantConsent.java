package org.xpatvoices.contracts.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;
import java.util.Set;

/** Grants the use of some categories of facts for some purposes until an end. */
public record GrantConsent(
        @TargetAggregateIdentifier WorkerId workerId,
        GrantId grantId,
        Set<Purpose> purposes,
        Set<DataCategory> categories,
        Set<RecipientClass> recipients,
        String language,
        boolean assisted,
        Instant grantedAt,
        Instant validUntil) {
    public GrantConsent {
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
        recipients = Set.copyOf(recipients);
    }
}
