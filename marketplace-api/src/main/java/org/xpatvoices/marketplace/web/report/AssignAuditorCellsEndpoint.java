package org.xpatvoices.marketplace.web.report;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.report.AssignAuditorCells;
import org.xpatvoices.contracts.report.AuditorCellsView;
import org.xpatvoices.contracts.report.GetAuditorCells;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

@RestController
@Tag(name = "Compliance reports")
class AssignAuditorCellsEndpoint {
    private static final String AUDITOR = "aud_[0-9a-f]{32}";

    private final CommandGateway commands;
    private final PartyClients parties;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    AssignAuditorCellsEndpoint(
            CommandGateway commands,
            PartyClients parties,
            Queries queries,
            AwaitView awaitView,
            Clock clock) {
        this.commands = commands;
        this.parties = parties;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    /**
     * @param cells filters, dimension to label; an empty one is everybody
     */
    record CellsBody(
            @NotNull @Size(max = 50)
                    List<
                                    @NotNull @Size(max = 4) Map<
                                            @Size(max = 40) String,
                                            @NotNull @Size(max = 40) String>>
                            cells) {}

    @PostMapping("/v1/ops/auditors/{auditorId}/cells")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(summary = "Say which cells an auditor may run and read, in place of earlier ones")
    AuditorCellsView assign(
            @PathVariable String auditorId, @Valid @RequestBody CellsBody body, Caller caller) {
        refuseOther(auditorId);
        List<String> wanted = textsOf(body.cells());
        commands.sendAndWait(
                new AssignAuditorCells(auditorId, body.cells(), caller.partyId(), clock.instant()));
        awaitView.until(() -> cells(auditorId).cells().equals(wanted));
        return new AuditorCellsView(auditorId, wanted);
    }

    @GetMapping("/v1/ops/auditors/{auditorId}/cells")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "The cells assigned to an auditor")
    AuditorCellsView assigned(@PathVariable String auditorId) {
        refuseOther(auditorId);
        return cells(auditorId);
    }

    private AuditorCellsView cells(String auditorId) {
        return queries.maybe(new GetAuditorCells(auditorId), AuditorCellsView.class)
                .orElseGet(() -> new AuditorCellsView(auditorId, List.of()));
    }

    /** As the ledger writes them, which has refused any other dimension or label by then. */
    private static List<String> textsOf(List<Map<String, String>> cells) {
        return cells.stream()
                .map(
                        cell ->
                                new TreeMap<>(cell)
                                        .entrySet().stream()
                                                .map(one -> one.getKey() + "=" + one.getValue())
                                                .collect(Collectors.joining(";")))
                .distinct()
                .sorted()
                .toList();
    }

    private void refuseOther(String auditorId) {
        if (!auditorId.matches(AUDITOR) || !parties.isAdmitted(PartyKind.AUDITOR, auditorId)) {
            throw WebProblem.NOT_FOUND.because("There is no such auditor.");
        }
    }
}
