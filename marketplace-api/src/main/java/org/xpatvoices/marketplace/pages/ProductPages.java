package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetProposedProducts;
import org.xpatvoices.contracts.packet.RetireProduct;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;

/** Products that one person proposed, for another to read and to approve or turn down. */
@Controller
class ProductPages {
    private static final int SHOWN = 100;

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    ProductPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    @GetMapping("/console/products")
    String list(Caller caller, Model model) {
        model.addAttribute("me", caller.partyId());
        model.addAttribute("proposals", proposals());
        return "console/products";
    }

    @PostMapping("/console/products/{productId}/decision")
    String decide(@PathVariable String productId, @RequestParam boolean approve, Caller caller) {
        var id = ProductId.of(productId);
        commands.sendAndWait(
                approve
                        ? new ApproveProduct(id, caller.partyId(), clock.instant())
                        : new RetireProduct(id, caller.partyId(), clock.instant()));
        await.until(() -> proposals().stream().noneMatch(one -> one.productId().equals(productId)));
        return "redirect:/console/products";
    }

    private List<CatalogueView> proposals() {
        return queries.list(new GetProposedProducts(SHOWN), CatalogueView.class);
    }
}
