package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.ProductId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes a product: one row-level schema joined with generalised profile columns. Another person
 * has to approve it before anything is made of it. {@code filter} maps a column to its admitted
 * labels.
 */
public record DefineProduct(
        @TargetAggregateIdentifier ProductId productId,
        String title,
        String schemaId,
        String schemaVersion,
        String period,
        Set<org.xpatvoices.contracts.consent.Purpose> purposes,
        Set<org.xpatvoices.contracts.consent.RecipientClass> recipients,
        List<String> quasiIdentifiers,
        List<String> sensitiveColumns,
        List<String> plainColumns,
        PrivacyFloors floors,
        Pricing pricing,
        Map<String, List<String>> filter,
        String definedBy,
        Instant definedAt) {
    public DefineProduct {
        purposes = Set.copyOf(purposes);
        recipients = Set.copyOf(recipients);
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
        sensitiveColumns = List.copyOf(sensitiveColumns);
        plainColumns = List.copyOf(plainColumns);
        filter = Map.copyOf(filter);
    }
}
