package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.ProductId;

import java.time.Instant;

/** Takes a product out of the catalogue. */
public record RetireProduct(
        @TargetAggregateIdentifier ProductId productId, String retiredBy, Instant retiredAt) {}
