package org.xpatvoices.marketplace.web.register;

import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;
import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.offtaker.GetOffTakers;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.time.Clock;
import java.time.Instant;

@RestController
@Tag(name = "Register")
class RegisterEndpoint {
    private final Queries queries;
    private final Clock clock;

    RegisterEndpoint(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/v1/register/off-takers")
    @Admit(scope = "worker:self", to = WORKER)
    @Admit(scope = "consents:read", to = HUB)
    @Admit(
            scope = "catalogue:read",
            to = {OFF_TAKER, AUDITOR})
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Who may buy, for which purposes, and who no longer may")
    Page<RegisteredOffTaker> offTakers(PageRequest page) {
        var query = new GetOffTakers(page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, OffTakerView.class),
                        page,
                        one -> Long.toString(one.registeredPosition()))
                .map(RegisteredOffTaker::of);
    }

    @GetMapping("/v1/register/licences")
    @Admit(scope = "worker:self", to = WORKER)
    @Admit(scope = "consents:read", to = HUB)
    @Admit(
            scope = "catalogue:read",
            to = {OFF_TAKER, AUDITOR})
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "Every licence that was sold, newest first",
            description = "Not who is in a packet, and not what anybody paid.")
    Page<RegisteredLicence> licences(PageRequest page) {
        var query = new GetLicences(null, page.afterPosition(), page.limitAndOne());
        Instant now = clock.instant();
        return Page.cut(
                        queries.list(query, LicenceView.class),
                        page,
                        one -> Long.toString(one.position()))
                .map(one -> RegisteredLicence.of(one, now));
    }
}
