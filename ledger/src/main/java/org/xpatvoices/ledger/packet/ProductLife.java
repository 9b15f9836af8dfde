package org.xpatvoices.ledger.packet;

import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductTerms;

/** Where a product is in its life. */
sealed interface ProductLife {
    record Undefined() implements ProductLife {}

    record Offered(ProductDefined definition) implements ProductLife {
        ProductTerms terms() {
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
    }

    record Retired() implements ProductLife {}
}
