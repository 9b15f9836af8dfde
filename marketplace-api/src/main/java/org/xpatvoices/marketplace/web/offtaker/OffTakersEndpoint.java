package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.GetOffTakers;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

@RestController
@Tag(name = "Operators: off-takers")
class OffTakersEndpoint {
    private final Queries queries;
    private final OffTakerReader offTakers;

    OffTakersEndpoint(Queries queries, OffTakerReader offTakers) {
        this.queries = queries;
        this.offTakers = offTakers;
    }

    @GetMapping("/v1/ops/off-takers")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Off-takers in order of registration")
    Page<OffTakerAnswer> list(PageRequest page) {
        var query = new GetOffTakers(page.afterPosition(), page.limitAndOne());
        return Page.cut(
                        queries.list(query, OffTakerView.class),
                        page,
                        view -> Long.toString(view.registeredPosition()))
                .map(OffTakerAnswer::of);
    }

    @GetMapping("/v1/ops/off-takers/{offTakerId}")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "One off-taker with its vetting and funds")
    OffTakerAnswer one(@PathVariable OffTakerId offTakerId) {
        return OffTakerAnswer.of(offTakers.one(offTakerId));
    }

    @GetMapping("/v1/ops/off-takers/{offTakerId}/lines")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Deposits and captures of one off-taker, newest first")
    Page<AccountLineAnswer> lines(@PathVariable OffTakerId offTakerId, PageRequest page) {
        return offTakers.lines(offTakerId, page);
    }
}
