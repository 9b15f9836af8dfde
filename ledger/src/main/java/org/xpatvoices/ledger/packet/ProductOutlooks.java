package org.xpatvoices.ledger.packet;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.LookAtProduct;
import org.xpatvoices.contracts.packet.ProductOutlook;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.contribution.ContributionRegister;

/** Holds a product against the rules before anybody proposes it, and says what there is for it. */
@Component
class ProductOutlooks {
    private static final int STEP = 50;

    private final ContributionRegister contributions;

    ProductOutlooks(ContributionRegister contributions) {
        this.contributions = contributions;
    }

    @QueryHandler
    ProductOutlook handle(LookAtProduct query) {
        try {
            ProductDefinition.of(query.product());
        } catch (Refused refused) {
            return new ProductOutlook(refused.rule(), refused.getMessage(), 0);
        }
        return new ProductOutlook(null, null, told(query.product()));
    }

    /** Never by filter: two answers could be subtracted. */
    private long told(DefineProduct product) {
        return PacketSchema.of(product.schemaId() + "@" + product.schemaVersion())
                .map(schema -> contributions.about(schema, product.period()))
                .map(count -> (long) count / STEP * STEP)
                .orElse(0L);
    }
}
