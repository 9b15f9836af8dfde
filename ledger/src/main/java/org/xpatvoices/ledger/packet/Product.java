package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_RETIRED;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.RETIRED_PRODUCT_CANNOT_BE_PACKED;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.DefineProduct;
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
            case ProductLife.Offered(var earlier) -> refuseUnlessSame(earlier, definition);
            case ProductLife.Retired() ->
                    throw new Refused(PRODUCT_ID_IS_ALREADY_TAKEN, "The product was retired.");
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetireProduct command) {
        switch (life) {
            case ProductLife.Undefined() ->
                    throw new Refused(PRODUCT_MUST_EXIST, "No product " + command.productId());
            case ProductLife.Offered(_) ->
                    AggregateLifecycle.apply(
                            new ProductRetired(
                                    command.productId().toString(),
                                    command.retiredBy(),
                                    command.retiredAt()));
            case ProductLife.Retired() ->
                    throw new Refused(
                            PRODUCT_IS_ALREADY_RETIRED, command.productId() + " was retired.");
        }
    }

    /** What a new packet of this product has to keep to. */
    ProductTerms termsForPacket(ProductId id) {
        return switch (life) {
            case ProductLife.Undefined() ->
                    throw new Refused(PRODUCT_MUST_EXIST, "No product " + id);
            case ProductLife.Offered offered -> offered.terms();
            case ProductLife.Retired() ->
                    throw new Refused(RETIRED_PRODUCT_CANNOT_BE_PACKED, id + " was retired.");
        };
    }

    @EventSourcingHandler
    void evolve(ProductDefined event) {
        productId = ProductId.of(event.productId());
        life = new ProductLife.Offered(event);
    }

    @EventSourcingHandler
    void evolve(ProductRetired event) {
        life = new ProductLife.Retired();
    }

    private static void refuseUnlessSame(ProductDefined earlier, ProductDefined again) {
        var sameMoment =
                new ProductDefined(
                        again.productId(),
                        again.title(),
                        again.schemaId(),
                        again.schemaVersion(),
                        again.period(),
                        again.purposes(),
                        again.recipients(),
                        again.quasiIdentifiers(),
                        again.sensitiveColumns(),
                        again.plainColumns(),
                        again.floors(),
                        again.pricing(),
                        again.filter(),
                        earlier.definedBy(),
                        earlier.definedAt());
        if (!sameMoment.equals(earlier)) {
            throw new Refused(
                    PRODUCT_ID_IS_ALREADY_TAKEN, again.productId() + " has another definition.");
        }
    }
}
