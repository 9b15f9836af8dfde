package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A product with its packets on sale, newest first.
 *
 * @param approvedBy the second person; nobody yet, if null
 */
public record CatalogueView(
        String productId,
        ProductTerms terms,
        String definedBy,
        Instant definedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant retiredAt,
        List<PacketView> packets) {
    public CatalogueView {
        packets = List.copyOf(packets);
    }
}
