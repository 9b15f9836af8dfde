package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;

/** One operator defines what is sold, another approves it. */
@Component
@Profile("demo")
class ProductsStory {
    private final CommandGateway gateway;
    private final Queries queries;
    private final Clock clock;

    ProductsStory(CommandGateway gateway, Queries queries, Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.clock = clock;
    }

    /** Changes nothing where the product is offered already. */
    void offer(Cast cast, DefineProduct product) {
        var id = product.productId();
        gateway.<Void>sendAndWait(product);
        var known =
                Soon.present(
                        "product " + id,
                        () -> queries.maybe(new GetCatalogueEntry(id), CatalogueView.class));
        if (known.approvedAt() == null) {
            gateway.<Void>sendAndWait(new ApproveProduct(id, cast.checker(), clock.instant()));
        }
    }
}
