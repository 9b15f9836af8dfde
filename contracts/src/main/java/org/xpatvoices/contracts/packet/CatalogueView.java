package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A product with its packets on sale, newest first. */
public record CatalogueView(
        String productId,
        ProductTerms terms,
        Instant definedAt,
        @Nullable Instant retiredAt,
        List<PacketView> packets) {
    public CatalogueView {
        packets = List.copyOf(packets);
    }
}
