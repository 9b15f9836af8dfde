package org.xpatvoices.contracts.packet;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A product is proposed; another person has to approve it. Lists are in release column order,
 * purposes and recipients sorted.
 */
public record ProductDefined(
        String productId,
        String title,
        String schemaId,
        String schemaVersion,
        String period,
        List<String> purposes,
        List<String> recipients,
        List<String> quasiIdentifiers,
        List<String> sensitiveColumns,
        List<String> plainColumns,
        PrivacyFloors floors,
        Pricing pricing,
        Map<String, List<String>> filter,
        String definedBy,
        Instant definedAt)
        implements ProductEvent {
    public ProductDefined {
        purposes = List.copyOf(purposes);
        recipients = List.copyOf(recipients);
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
        sensitiveColumns = List.copyOf(sensitiveColumns);
        plainColumns = List.copyOf(plainColumns);
        filter = Map.copyOf(filter);
    }
}
