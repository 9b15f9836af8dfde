package org.xpatvoices.marketplace.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetCatalogue;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.Workforce;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;

import java.util.Objects;
import java.util.Optional;

/** What can be licensed, for a person who looks before a developer builds. */
@Controller
class CataloguePages {
    private final Queries queries;

    CataloguePages(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/catalogue")
    String catalogue(PageRequest page, Model model) {
        model.addAttribute(
                "products",
                ListPage.cut(
                        queries.list(
                                new GetCatalogue(page.after(), page.limitAndOne()),
                                CatalogueView.class),
                        page,
                        CatalogueView::productId,
                        null));
        return "public/catalogue";
    }

    @GetMapping("/catalogue/{productId}")
    String product(@PathVariable String productId, Model model) {
        CatalogueView product =
                find(productId)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("product", product);
        product.packets().stream()
                .map(PacketView::contributorCount)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(
                        workers -> model.addAttribute("reaches", Workforce.basisPoints(workers)));
        model.addAttribute("workforce", Workforce.PEOPLE);
        return "public/product";
    }

    private Optional<CatalogueView> find(String productId) {
        try {
            return queries.maybe(
                    new GetCatalogueEntry(ProductId.of(productId)), CatalogueView.class);
        } catch (MalformedId unknown) {
            return Optional.empty();
        }
    }
}
