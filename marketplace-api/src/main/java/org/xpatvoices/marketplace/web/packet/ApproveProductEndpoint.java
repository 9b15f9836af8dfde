package org.xpatvoices.marketplace.web.packet;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.packet.RetireProduct;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

/** What a second person decides about a product, and either of them later. */
@RestController
@Tag(name = "Operators: packets")
class ApproveProductEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    ApproveProductEndpoint(
            CommandGateway commands, Queries queries, AwaitView awaitView, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    @PostMapping("/v1/ops/products/{productId}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(summary = "Approve a product that another operator defined")
    void approve(@PathVariable ProductId productId, Caller caller) {
        commands.sendAndWait(new ApproveProduct(productId, caller.partyId(), clock.instant()));
        awaitView.until(
                () ->
                        queries.maybe(new GetCatalogueEntry(productId), CatalogueView.class)
                                .filter(product -> product.approvedAt() != null)
                                .isPresent());
    }

    @PostMapping("/v1/ops/products/{productId}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary =
                    "Take a product out of the catalogue, or turn down a proposal; licences already sold stay")
    void retire(@PathVariable ProductId productId, Caller caller) {
        commands.sendAndWait(new RetireProduct(productId, caller.partyId(), clock.instant()));
    }
}
