package org.xpatvoices.marketplace.web.journal;

import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

/** What must always hold, computed when asked. */
@RestController
class GetInvariantsEndpoint {
    private final Queries queries;

    GetInvariantsEndpoint(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/v1/ops/invariants")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Admit(scope = "reports:read", to = AUDITOR)
    @Tag(name = "Books")
    @Operation(
            summary = "Every invariant of money, recounted now in one snapshot",
            description = "Where one does not hold, the detail is for operators.")
    InvariantsView invariants(Caller caller) {
        InvariantsView checked = queries.one(new GetInvariants(), InvariantsView.class);
        return caller.kind() == AUDITOR ? checked.withoutDetails() : checked;
    }
}
