package org.xpatvoices.contracts.packet;

import java.util.List;
import java.util.Map;

/**
 * What a product promised when a packet of it was requested. Frozen into the packet, so that a
 * later change of the catalogue cannot change what was asked for.
 */
public record ProductTerms(
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
        Map<String, List<String>> filter) {
    public ProductTerms {
        purposes = List.copyOf(purposes);
        recipients = List.copyOf(recipients);
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
        sensitiveColumns = List.copyOf(sensitiveColumns);
        plainColumns = List.copyOf(plainColumns);
        filter = Map.copyOf(filter);
    }
}
