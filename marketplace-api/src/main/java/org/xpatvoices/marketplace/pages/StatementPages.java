package org.xpatvoices.marketplace.pages;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xpatvoices.contracts.reconcile.CountReconciliations;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.io.IOException;
import java.time.Clock;

/**
 * Provider files in the console: each statement against the ledger, with the difference to the last
 * micro-unit.
 */
@Controller
class StatementPages {
    private final Queries queries;
    private final CommandGateway commands;
    private final Clock clock;

    StatementPages(Queries queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/console/statements")
    String statements(PageRequest page, Model model) {
        model.addAttribute(
                "statements",
                ListPage.cut(
                        queries.list(
                                new GetReconciliations(page.after(), page.limitAndOne()),
                                ReconciliationView.class),
                        page,
                        ReconciliationView::sortKey,
                        queries.one(new CountReconciliations(), Long.class)));
        return "console/statements";
    }

    @PostMapping("/console/statements")
    String load(@RequestParam MultipartFile file, Caller caller, RedirectAttributes next)
            throws IOException {
        ImportOutcome outcome =
                commands.sendAndWait(
                        new ImportStatement(file.getBytes(), caller.partyId(), clock.instant()));
        next.addFlashAttribute("outcome", outcome);
        return "redirect:/console/statements";
    }
}
