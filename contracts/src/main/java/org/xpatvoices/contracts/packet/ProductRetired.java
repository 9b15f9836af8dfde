package org.xpatvoices.contracts.packet;

import java.time.Instant;

/** No new packet of this product will be assembled. */
public record ProductRetired(String productId, String retiredBy, Instant retiredAt)
        implements ProductEvent {}
