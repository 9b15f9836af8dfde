package org.xpatvoices.marketplace.web.journal;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.distribution.GetHeldDistributions;
import org.xpatvoices.contracts.distribution.HeldDistributionView;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.time.Instant;
import java.util.List;

/** Sales whose price is with nobody yet, because their figures do not agree. */
@RestController
class GetHeldDistributionsEndpoint {
    private final Queries queries;

    GetHeldDistributionsEndpoint(Queries queries) {
        this.queries = queries;
    }

    record Held(
            String licenceId,
            String packetId,
            String problem,
            String detail,
            Money price,
            Instant soldAt) {
        static Held of(HeldDistributionView view) {
            return new Held(
                    view.licenceId(),
                    view.packetId(),
                    "/problems/" + view.rule(),
                    view.detail(),
                    new Money(view.priceMicro(), view.currency()),
                    view.soldAt());
        }
    }

    /** Every one of them; there is no next page. */
    record Answer(List<Held> items, @Nullable String next) {}

    @GetMapping("/v1/ops/held-distributions")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Tag(name = "Books")
    @Operation(summary = "Sales that could not be distributed and wait for an operator")
    Answer held() {
        return new Answer(
                queries.list(new GetHeldDistributions(), HeldDistributionView.class).stream()
                        .map(Held::of)
                        .toList(),
                null);
    }
}
