package org.xpatvoices.marketplace.web.party;

import static org.xpatvoices.contracts.refusal.AdmissionRule.SECRET_MUST_AWAIT_APPROVAL;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.admission.ApproveSecret;
import org.xpatvoices.contracts.admission.GetWaitingSecrets;
import org.xpatvoices.contracts.admission.SecretView;
import org.xpatvoices.contracts.ids.SecretId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyClients;

import java.time.Clock;
import java.util.List;

/** Whoever holds a party's secret can act as that party, so a fresh one takes two operators. */
@RestController
@Tag(name = "Operators: parties")
class ApproveSecretEndpoint {
    private static final int SHOWN = 500;

    private final CommandGateway commands;
    private final PartyClients clients;
    private final Queries queries;
    private final Clock clock;

    ApproveSecretEndpoint(
            CommandGateway commands, PartyClients clients, Queries queries, Clock clock) {
        this.commands = commands;
        this.clients = clients;
        this.queries = queries;
        this.clock = clock;
    }

    record NumberBody(@NotNull Integer number) {}

    record SecretsAnswer(List<SecretView> items) {}

    @GetMapping("/v1/ops/party-secrets")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Fresh secrets that wait for a second operator, oldest first")
    SecretsAnswer waiting() {
        return new SecretsAnswer(queries.list(new GetWaitingSecrets(SHOWN), SecretView.class));
    }

    @PostMapping("/v1/ops/parties/{partyId}/secret/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(summary = "Let a fresh secret work that another operator gave out")
    void approve(@PathVariable String partyId, @Valid @RequestBody NumberBody body, Caller caller) {
        if (!PartySecretEndpoint.PARTY.matcher(partyId).matches()) {
            throw new Refused(SECRET_MUST_AWAIT_APPROVAL, "There is no such party.");
        }
        commands.sendAndWait(
                new ApproveSecret(
                        SecretId.ofParty(partyId),
                        body.number(),
                        caller.partyId(),
                        clock.instant()));
        clients.approveSecret(partyId, body.number());
    }
}
