package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.contracts.contribution.PacketSchema;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.packet.LookAtProduct;
import org.xpatvoices.contracts.packet.ProductOutlook;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Proposing a product: chosen from the code lists, looked at, then proposed to a second person. */
@Controller
class ProductSheetPages {
    private static final String PAGE = "console/product";

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    ProductSheetPages(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    /** Which form first: its columns are the choice there is. */
    @GetMapping("/console/products/new")
    String blank(@RequestParam(required = false) @Nullable String schema, Model model) {
        model.addAttribute("schemas", PacketSchema.values());
        ProductSheet.schemaOf(schema)
                .ifPresent(
                        form -> {
                            SheetModel.show(
                                    ProductSheet.fresh(form, new LinkedMultiValueMap<>()),
                                    List.of(),
                                    model);
                            // The sheet's own id makes a double click the same product.
                            model.addAttribute("productId", new ProductId(UUID.randomUUID()));
                        });
        return PAGE;
    }

    /** Shows what it would be; proposes it only if that is what was asked for. */
    @PostMapping("/console/products/new")
    String typed(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam String productId,
            @RequestParam(defaultValue = "look") String step,
            Caller caller,
            Model model) {
        var schema = ProductSheet.schemaOf(typed.getFirst("schema"));
        if (schema.isEmpty()) {
            return "redirect:/console/products/new";
        }
        var sheet = new ProductSheet(schema.get(), typed);
        var reader = new ProductSheetReader(sheet);
        ProductId id = ProductId.of(productId);
        DefineProduct product = reader.read(id, caller.partyId(), clock.instant());
        if (!reader.faults().isEmpty()) {
            SheetModel.show(sheet, reader.faults(), model);
            return again(id, model);
        }
        return looked(sheet, product, step.equals("propose"), model);
    }

    private String looked(ProductSheet sheet, DefineProduct product, boolean propose, Model model) {
        ProductOutlook outlook = queries.one(new LookAtProduct(product), ProductOutlook.class);
        String seen = SheetModel.seen(product);
        boolean possible = propose && outlook.refusal() == null;
        if (possible && seen.equals(sheet.text("looked"))) {
            return proposed(product);
        }
        SheetModel.look(sheet, product, outlook, model);
        model.addAttribute("looked", seen);
        model.addAttribute("changed", possible);
        return again(product.productId(), model);
    }

    private static String again(ProductId id, Model model) {
        model.addAttribute("schemas", PacketSchema.values());
        model.addAttribute("productId", id);
        return PAGE;
    }

    private String proposed(DefineProduct product) {
        commands.sendAndWait(product);
        await.present(
                () ->
                        queries.maybe(
                                new GetCatalogueEntry(product.productId()), CatalogueView.class));
        return "redirect:/console/products";
    }
}
