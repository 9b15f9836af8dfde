package org.xpatvoices.marketplace.web.party;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.admission.AdmittedKind;
import org.xpatvoices.contracts.admission.GetParty;
import org.xpatvoices.contracts.admission.PartyView;
import org.xpatvoices.contracts.admission.RegisterParty;
import org.xpatvoices.contracts.ids.AdmissionId;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;

import java.time.Clock;

@RestController
@Tag(name = "Operators: parties")
class RegisterPartyEndpoint {
    private final CommandGateway commands;
    private final PartyClients clients;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    RegisterPartyEndpoint(
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

    /** Off-takers are vetted at a door of their own; operators come from the configuration. */
    record Body(@NotNull AdmittedKind kind, @NotNull @Size(min = 1, max = 120) String name) {}

    /** The new party and its client; the secret is told once. */
    record PartyAnswer(String partyId, String clientId, String clientSecret) {}

    @PostMapping("/v1/ops/parties")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Register a hub or an auditor and issue its client",
            description =
                    "The client opens nothing until a second operator admits the party"
                            + " (/v1/ops/parties/{partyId}/approval). The client secret is told in"
                            + " this answer only.")
    ResponseEntity<PartyAnswer> register(
            @Valid @RequestBody Body body, Caller caller, IdempotencyKey key) {
        var id = new AdmissionId(key.idFor("party"));
        commands.sendAndWait(
                new RegisterParty(id, body.kind(), body.name(), caller.partyId(), clock.instant()));
        PartyKind kind = PartyKind.valueOf(body.kind().name());
        String partyId = body.kind().prefix() + id.value().toString().replace("-", "");
        IssuedClient client = clients.issue(kind, partyId, true);
        awaitView.present(() -> queries.maybe(new GetParty(partyId), PartyView.class));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new PartyAnswer(partyId, client.clientId(), client.clientSecret()));
    }
}
