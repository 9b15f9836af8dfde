package org.xpatvoices.marketplace.web.reconcile;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.security.Admit;

@RestController
@Tag(name = "Operators: reconciliation")
class ReconciliationsEndpoint {
    private final ReconciliationReader reconciliations;

    ReconciliationsEndpoint(ReconciliationReader reconciliations) {
        this.reconciliations = reconciliations;
    }

    @GetMapping("/v1/ops/reconciliations")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Imported statements against the ledger, newest first")
    Page<ReconciliationAnswer> list(PageRequest page) {
        return Page.cut(reconciliations.list(page), page, ReconciliationView::sortKey)
                .map(ReconciliationAnswer::of);
    }
}
