package org.xpatvoices.contracts.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;
import java.util.Set;

/**
 * Grants the use of some categories of facts for some purposes until an end. {@code hubId} is the
 * hub that helps, absent when the worker acts alone. Answers a {@link GrantOutcome}.
 */
public record GrantConsent(
        @TargetAggregateIdentifier WorkerId workerId,
        @Nullable HubId hubId,
        GrantId grantId,
        Set<Purpose> purposes,
        Set<DataCategory> categories,
        Set<RecipientClass> recipients,
        String language,
        Instant grantedAt,
        Instant validUntil) {
    public GrantConsent {
        purposes = Set.copyOf(purposes);
        categories = Set.copyOf(categories);
        recipients = Set.copyOf(recipients);
    }

    public boolean assisted() {
        return hubId != null;
    }
}
