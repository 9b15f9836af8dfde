package org.xpatvoices.marketplace.web.party;

import static org.xpatvoices.contracts.refusal.AdmissionRule.PARTY_MUST_BE_REGISTERED;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.admission.DecideParty;
import org.xpatvoices.contracts.admission.GetParties;
import org.xpatvoices.contracts.admission.GetParty;
import org.xpatvoices.contracts.admission.PartyView;
import org.xpatvoices.contracts.admission.Standing;
import org.xpatvoices.contracts.ids.AdmissionId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyClients;

import java.time.Clock;

/** Hubs and auditors: the list, and what a second person decides about one. */
@RestController
@Tag(name = "Operators: parties")
class PartiesEndpoint {
    private final CommandGateway commands;
    private final PartyClients clients;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    PartiesEndpoint(
            CommandGateway commands,
            PartyClients clients,
            Queries queries,
            AwaitView awaitView,
            Clock clock) {
        this.commands = commands;
        this.clients = clients;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    record DecisionBody(@NotNull Boolean approved) {}

    @GetMapping("/v1/ops/parties")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Hubs and auditors, newest first: who registered them, who let them in")
    Page<PartyView> list(@RequestParam @Nullable Standing standing, PageRequest page) {
        return Page.cut(
                queries.list(
                        new GetParties(standing, page.afterPosition(), page.limitAndOne()),
                        PartyView.class),
                page,
                party -> Long.toString(party.position()));
    }

    @PostMapping("/v1/ops/parties/{partyId}/approval")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Admit a hub or an auditor that another operator registered, or turn it away",
            description = "Its client works from then on. Turning away takes one person.")
    PartyView decide(
            @PathVariable String partyId, @Valid @RequestBody DecisionBody body, Caller caller) {
        var id = known(partyId);
        // The log first, then the client, at once; who dies in between leaves it to the log.
        commands.sendAndWait(
                new DecideParty(id, body.approved(), caller.partyId(), clock.instant()));
        if (body.approved()) {
            clients.admit(partyId);
        }
        return awaitView
                .present(
                        () ->
                                queries.maybe(new GetParty(partyId), PartyView.class)
                                        .filter(one -> one.standing() != Standing.WAITING))
                .orElseThrow(() -> unknown(partyId));
    }

    private static AdmissionId known(String partyId) {
        if (!partyId.matches("(hub|aud)_[0-9a-f]{32}")) {
            throw unknown(partyId);
        }
        return AdmissionId.ofParty(partyId);
    }

    private static Refused unknown(String partyId) {
        return new Refused(PARTY_MUST_BE_REGISTERED, "Nobody registered " + partyId + ".");
    }
}
