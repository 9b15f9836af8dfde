package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.reconcile.GetStatementDifference;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.contracts.reconcile.StatementDifferenceView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

/**
 * What reading a statement again, or another in its place, has changed: often nothing, and it says
 * so.
 */
@Controller
class DifferencePages {
    private static final int SHOWN = 500;

    private final Queries queries;

    DifferencePages(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/console/statements/{statementId}/difference")
    String difference(@PathVariable String statementId, Model model) {
        var id = StatementId.of(statementId);
        var lines =
                queries.list(
                        new GetStatementDifference(id, SHOWN + 1), StatementDifferenceView.class);
        model.addAttribute(
                "statement",
                queries.maybe(new GetStatementState(id), ReconciliationView.class)
                        .orElseThrow(
                                () -> WebProblem.NOT_FOUND.because("No statement " + id + ".")));
        model.addAttribute("lines", lines.subList(0, Math.min(SHOWN, lines.size())));
        model.addAttribute("more", lines.size() > SHOWN);
        return "console/difference";
    }
}
