package org.xpatvoices.marketplace.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.reconcile.CountReconciliations;
import org.xpatvoices.contracts.reconcile.DecideRevocation;
import org.xpatvoices.contracts.reconcile.GetReconciliations;
import org.xpatvoices.contracts.reconcile.GetStatementState;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.reconcile.ProposeRevocation;
import org.xpatvoices.contracts.reconcile.ReconciliationView;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Digests;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Caller;

import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Provider files in the console: each statement against the ledger, with the difference to the last
 * micro-unit.
 */
@Controller
class StatementPages {
    private final Queries queries;
    private final CommandGateway commands;
    private final BackgroundImports imports;
    private final AwaitView await;
    private final Clock clock;

    StatementPages(
            Queries queries,
            CommandGateway commands,
            BackgroundImports imports,
            AwaitView await,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.imports = imports;
        this.await = await;
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
        byte[] bytes = file.getBytes();
        var outcome = imports.begin(new ImportStatement(bytes, caller.partyId(), clock.instant()));
        if (outcome.isEmpty()) {
            return "redirect:/console/imports/" + HexFormat.of().formatHex(Digests.sha256(bytes));
        }
        next.addFlashAttribute("outcome", outcome.get());
        return "redirect:/console/statements";
    }

    @PostMapping("/console/statements/{statementId}/revocation")
    String propose(
            @PathVariable String statementId,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            @RequestParam(defaultValue = "false") boolean bookAgain,
            Caller caller) {
        var id = StatementId.of(statementId);
        return change(
                id,
                it ->
                        new ProposeRevocation(
                                BankAccountId.of(it.accountId()),
                                id,
                                reason,
                                bookAgain,
                                caller.partyId(),
                                clock.instant()));
    }

    @PostMapping("/console/statements/{statementId}/revocation/decision")
    String decide(
            @PathVariable String statementId,
            @RequestParam int proposal,
            @RequestParam boolean approved,
            Caller caller) {
        var id = StatementId.of(statementId);
        return change(
                id,
                it ->
                        new DecideRevocation(
                                BankAccountId.of(it.accountId()),
                                id,
                                proposal,
                                approved,
                                caller.partyId(),
                                clock.instant()));
    }

    private String change(StatementId id, Function<ReconciliationView, Object> command) {
        var before = view(id);
        commands.sendAndWait(command.apply(before));
        await.until(() -> !state(view(id)).equals(state(before)));
        return "redirect:/console/statements";
    }

    private ReconciliationView view(StatementId id) {
        return queries.maybe(new GetStatementState(id), ReconciliationView.class)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("No statement " + id + "."));
    }

    private static String state(ReconciliationView view) {
        return view.state() + view.proposal() + view.endorsedBy();
    }
}
