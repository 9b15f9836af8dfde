package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xpatvoices.contracts.ids.MalformedId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetCatalogue;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.marketplace.query.Queries;

import java.util.Optional;

/** What can be licensed, for a person who looks before a developer builds. */
@Controller
class CataloguePages {
    private static final int PAGE_SIZE = 50;

    private final Queries queries;

    CataloguePages(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/catalogue")
    String catalogue(@RequestParam @Nullable String after, Model model) {
        model.addAttribute(
                "products", queries.list(new GetCatalogue(after, PAGE_SIZE), CatalogueView.class));
        return "public/catalogue";
    }

    @GetMapping("/catalogue/{productId}")
    String product(@PathVariable String productId, Model model) {
        model.addAttribute(
                "product",
                find(productId)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
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
