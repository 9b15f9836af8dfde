package org.xpatvoices.marketplace.web.catalogue;

import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetCatalogue;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.FileAnswer;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.List;

@RestController
@Tag(name = "Catalogue")
class CatalogueEndpoint {
    private final Queries queries;

    CatalogueEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/catalogue")
    @AdmitAnyone
    @Tagged
    @Operation(summary = "Products that can be licensed, each with its packets on sale")
    Page<ProductAnswer> list(PageRequest page) {
        List<CatalogueView> products =
                queries.list(
                        new GetCatalogue(page.after(), page.limitAndOne()), CatalogueView.class);
        return Page.cut(products, page, CatalogueView::productId).map(ProductAnswer::of);
    }

    @GetMapping("/v1/catalogue/{productId}")
    @AdmitAnyone
    @Tagged
    @Operation(summary = "One product: coverage, protection, freshness and price before purchase")
    ProductAnswer one(@PathVariable ProductId productId) {
        return ProductAnswer.of(product(productId));
    }

    @GetMapping("/v1/catalogue/{productId}/sample")
    @AdmitAnyone
    @Tagged
    @Operation(summary = "Synthetic rows in the shape of a packet of this product")
    SampleAnswer sample(@PathVariable ProductId productId) {
        return SampleAnswer.of(product(productId));
    }

    @GetMapping("/v1/catalogue/{productId}/sample.csv")
    @AdmitAnyone
    @Operation(
            summary = "The same synthetic rows as CSV",
            description =
                    "As rows.csv of a packet (UTF-8, RFC 4180), and a last column synthetic, true in"
                            + " every row, so that no row of it passes for a worker's.")
    ResponseEntity<byte[]> sampleCsv(
            @PathVariable ProductId productId, HttpServletRequest request) {
        byte[] csv = SampleAnswer.of(product(productId)).csv();
        return FileAnswer.of(
                csv, "synthetic-sample-" + productId + ".csv", SampleAnswer.CSV, request);
    }

    private CatalogueView product(ProductId id) {
        return queries.maybe(new GetCatalogueEntry(id), CatalogueView.class)
                .orElseThrow(() -> new Refused(PRODUCT_MUST_EXIST, "No product " + id + "."));
    }
}
