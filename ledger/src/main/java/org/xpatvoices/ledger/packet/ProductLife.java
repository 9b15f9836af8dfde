package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_RETIRED;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;

import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductTerms;
import org.xpatvoices.contracts.refusal.Refused;

/** Where a product is in its life. */
sealed interface ProductLife {
    record Undefined() implements ProductLife {}

    /** One person has said what it shall be, and perhaps another has agreed. */
    sealed interface Defined extends ProductLife {
        ProductDefined definition();

        default void refuseUnlessSame(ProductDefined again) {
            if (!terms(again).equals(terms(definition()))) {
                throw new Refused(
                        PRODUCT_ID_IS_ALREADY_TAKEN,
                        again.productId() + " has another definition.");
            }
        }
    }

    record Proposed(ProductDefined definition) implements Defined {}

    record Offered(ProductDefined definition) implements Defined {}

    record Retired() implements ProductLife {}

    static ProductTerms terms(ProductDefined definition) {
        return new ProductTerms(
                definition.title(),
                definition.schemaId(),
                definition.schemaVersion(),
                definition.period(),
                definition.purposes(),
                definition.recipients(),
                definition.quasiIdentifiers(),
                definition.sensitiveColumns(),
                definition.plainColumns(),
                definition.floors(),
                definition.pricing(),
                definition.filter());
    }

    static Refused unknown(ProductId id) {
        return new Refused(PRODUCT_MUST_EXIST, "No product " + id);
    }

    static Refused retired(ProductId id) {
        return new Refused(PRODUCT_IS_ALREADY_RETIRED, id + " was retired.");
    }
}
