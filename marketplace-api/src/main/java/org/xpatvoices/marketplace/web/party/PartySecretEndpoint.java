package org.xpatvoices.marketplace.web.party;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.problem.ProblemException;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.PartyClients;

import java.util.regex.Pattern;

/** What is done about a secret that was lost, or that others know. */
@RestController
@Tag(name = "Operators: parties")
class PartySecretEndpoint {
    /** Operators come from the configuration, workers have cards. */
    private static final Pattern PARTY = Pattern.compile("(hub|aud|ofk)_[0-9a-f]{32}");

    private final PartyClients clients;

    PartySecretEndpoint(PartyClients clients) {
        this.clients = clients;
    }

    record SecretAnswer(String partyId, String clientId, String clientSecret) {}

    @PostMapping("/v1/ops/parties/{partyId}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Give a hub, an auditor or an off-taker a new secret",
            description =
                    "Told in this answer only. The old secret ends at once; tokens taken with it live"
                            + " until they expire. Whoever was revoked is let in again.")
    SecretAnswer renew(@PathVariable String partyId) {
        return clients.renew(known(partyId))
                .map(client -> new SecretAnswer(partyId, client.clientId(), client.clientSecret()))
                .orElseThrow(() -> unknown(partyId));
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
