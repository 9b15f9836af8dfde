package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;

import java.net.URI;
import java.time.Clock;
import java.util.Set;

@RestController
@Tag(name = "Operators: off-takers")
class RegisterOffTakerEndpoint {
    private final CommandGateway commands;
    private final OffTakerReader offTakers;
    private final PartyClients clients;
    private final Clock clock;

    RegisterOffTakerEndpoint(
            CommandGateway commands, OffTakerReader offTakers, PartyClients clients, Clock clock) {
        this.commands = commands;
        this.offTakers = offTakers;
        this.clients = clients;
        this.clock = clock;
    }

    record Body(
            @NotNull @Size(min = 1, max = 120) String name,
            @NotNull RecipientClass recipientClass,
            @NotEmpty Set<@NotNull Purpose> purposes) {}

    /** The new off-taker and its client; the secret is told once. */
    record RegisteredAnswer(OffTakerAnswer offTaker, String clientId, String clientSecret) {}

    @PostMapping("/v1/ops/off-takers")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Register an off-taker and issue its client",
            description =
                    "It can read the catalogue and its account, and buy nothing until a second"
                            + " operator approves it. The client secret is told in this answer"
                            + " only.")
    ResponseEntity<RegisteredAnswer> register(
            @Valid @RequestBody Body body, Caller caller, IdempotencyKey key) {
        var id = new OffTakerId(key.idFor("off-taker"));
        commands.sendAndWait(
                new RegisterOffTaker(
                        id,
                        body.name(),
                        body.recipientClass(),
                        body.purposes(),
                        caller.partyId(),
                        clock.instant()));
        OffTakerAnswer offTaker = OffTakerAnswer.of(offTakers.once(id, _ -> true));
        IssuedClient client = clients.issue(PartyKind.OFF_TAKER, id.toString(), false);
        return ResponseEntity.created(URI.create("/v1/ops/off-takers/" + id))
                .body(new RegisteredAnswer(offTaker, client.clientId(), client.clientSecret()));
    }
}
