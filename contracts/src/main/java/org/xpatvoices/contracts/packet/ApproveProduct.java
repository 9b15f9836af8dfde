package org.xpatvoices.contracts.packet;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.ProductId;

import java.time.Instant;

/** A second person has read a product's columns, protection, filter and price, and agrees. */
public record ApproveProduct(
        @TargetAggregateIdentifier ProductId productId, String approvedBy, Instant approvedAt) {}
