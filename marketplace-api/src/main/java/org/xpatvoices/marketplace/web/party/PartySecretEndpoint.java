package org.xpatvoices.marketplace.web.party;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.admission.GetWaitingSecrets;
import org.xpatvoices.contracts.admission.RenewSecret;
import org.xpatvoices.contracts.admission.SecretView;
import org.xpatvoices.contracts.ids.SecretId;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.PartyClients;

import java.time.Clock;
import java.util.regex.Pattern;

/** What is done about a secret that was lost, or that others know. */
@RestController
@Tag(name = "Operators: parties")
class PartySecretEndpoint {
    /** Operators come from the configuration, workers have cards. */
    static final Pattern PARTY = Pattern.compile("(hub|aud|ofk)_[0-9a-f]{32}");

    private static final int SHOWN = 500;

    private final CommandGateway commands;
    private final PartyClients clients;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    PartySecretEndpoint(
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

    /**
     * @param number under which a second operator approves it
     */
    record SecretAnswer(String partyId, String clientId, String clientSecret, int number) {}

    @PostMapping("/v1/ops/parties/{partyId}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Give a hub, an auditor or an off-taker a new secret",
            description =
                    "Told in this answer only. The old secret ends at once; tokens taken with it end"
                            + " within half a minute. The new one opens nothing until another"
                            + " operator approves it (…/secret/approval). Whoever was revoked is"
                            + " let in again by that.")
    SecretAnswer renew(@PathVariable String partyId, Caller caller) {
        if (!clients.isKnown(known(partyId))) {
            throw unknown(partyId);
        }
        Integer number =
                commands.sendAndWait(
                        new RenewSecret(
                                SecretId.ofParty(partyId),
                                partyId,
                                caller.partyId(),
                                clock.instant()));
        IssuedClient client = clients.renew(partyId, number);
        awaitView.until(() -> isListed(partyId, number));
        return new SecretAnswer(partyId, client.clientId(), client.clientSecret(), number);
    }

    @PostMapping("/v1/ops/parties/{partyId}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Let a hub, an auditor or an off-taker in no more",
            description = "Tokens that it holds end within half a minute.")
    void revoke(@PathVariable String partyId) {
        if (!clients.isLive(known(partyId))) {
            throw unknown(partyId);
        }
        clients.revoke(partyId);
    }

    private boolean isListed(String partyId, int number) {
        return queries.list(new GetWaitingSecrets(SHOWN), SecretView.class).stream()
                .anyMatch(one -> one.partyId().equals(partyId) && one.number() == number);
    }

    private static String known(String partyId) {
        if (!PARTY.matcher(partyId).matches()) {
            throw WebProblem.NOT_FOUND.because("There is no such party.");
        }
        return partyId;
    }

    private static ProblemException unknown(String partyId) {
        return WebProblem.NOT_FOUND.because("Nobody is let in as " + partyId + ".");
    }
}
