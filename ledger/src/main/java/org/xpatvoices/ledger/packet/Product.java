package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_APPROVED;
import static org.xpatvoices.contracts.refusal.PacketRule.RETIRED_PRODUCT_CANNOT_BE_PACKED;
import static org.xpatvoices.contracts.refusal.PacketRule.UNAPPROVED_PRODUCT_CANNOT_BE_PACKED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.ProductApproved;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductRetired;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.contracts.packet.RetireProduct;
import org.xpatvoices.contracts.refusal.Refused;

/** A catalogue entry: what its packets will show, about whom, for what, and at which price. */
@Aggregate(cache = "aggregateCache")
class Product {
    @AggregateIdentifier private ProductId productId;
    private ProductLife life = new ProductLife.Undefined();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineProduct command) {
        ProductDefined definition = ProductDefinition.of(command);
        switch (life) {
            case ProductLife.Undefined() -> AggregateLifecycle.apply(definition);
            case ProductLife.Defined earlier -> earlier.refuseUnlessSame(definition);
            case ProductLife.Retired() ->
                    throw new Refused(PRODUCT_ID_IS_ALREADY_TAKEN, "The product was retired.");
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ApproveProduct command) {
        ProductId id = command.productId();
        String by = command.approvedBy();
        switch (life) {
            case ProductLife.Undefined() -> throw ProductLife.unknown(id);
            case ProductLife.Proposed(var proposal) -> {
                if (proposal.definedBy().equals(by)) {
                    throw new Refused(
                            APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT, by + " defined it.");
                }
                AggregateLifecycle.apply(
                        new ProductApproved(id.toString(), by, command.approvedAt()));
            }
            case ProductLife.Offered(_) ->
                    throw new Refused(PRODUCT_IS_ALREADY_APPROVED, id + " is offered.");
            case ProductLife.Retired() -> throw ProductLife.retired(id);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetireProduct command) {
        ProductId id = command.productId();
        switch (life) {
            case ProductLife.Undefined() -> throw ProductLife.unknown(id);
            case ProductLife.Defined _ ->
                    AggregateLifecycle.apply(
                            new ProductRetired(
                                    id.toString(), command.retiredBy(), command.retiredAt()));
            case ProductLife.Retired() -> throw ProductLife.retired(id);
        }
    }

    /** What a new packet of this product has to keep to. */
    ProductTerms termsForPacket(ProductId id) {
        return switch (life) {
            case ProductLife.Undefined() -> throw ProductLife.unknown(id);
            case ProductLife.Proposed(var proposal) ->
                    throw new Refused(
                            UNAPPROVED_PRODUCT_CANNOT_BE_PACKED,
                            "Only " + proposal.definedBy() + " has seen it.");
            case ProductLife.Offered(var definition) -> {
                FilterLabels.check(definition.filter());
                yield ProductLife.terms(definition);
            }
            case ProductLife.Retired() ->
                    throw new Refused(RETIRED_PRODUCT_CANNOT_BE_PACKED, id + " was retired.");
        };
    }

    @EventSourcingHandler
    void evolve(ProductDefined event) {
        productId = ProductId.of(event.productId());
        life = new ProductLife.Proposed(event);
    }

    @EventSourcingHandler
    void evolve(ProductApproved event) {
        if (life instanceof ProductLife.Defined defined) {
            life = new ProductLife.Offered(defined.definition());
        }
    }

    @EventSourcingHandler
    void evolve(ProductRetired event) {
        life = new ProductLife.Retired();
    }
}
