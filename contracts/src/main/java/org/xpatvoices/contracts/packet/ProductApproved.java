package org.xpatvoices.contracts.packet;

import java.time.Instant;

/** The product is offered: packets of it may be asked for. */
public record ProductApproved(String productId, String approvedBy, Instant approvedAt)
        implements ProductEvent {}
