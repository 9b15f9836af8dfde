package org.xpatvoices.marketplace.web.party;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.security.Scopes;

import java.util.UUID;

@RestController
@Tag(name = "Operators: parties")
class RegisterPartyEndpoint {
    private final PartyClients clients;

    RegisterPartyEndpoint(PartyClients clients) {
        this.clients = clients;
    }

    /**
     * The kinds that one operator may admit alone. Off-takers are vetted by two; operators come
     * from the configuration.
     */
    enum Kind {
        HUB("hub_", PartyKind.HUB),
        AUDITOR("aud_", PartyKind.AUDITOR);

        private final String prefix;
        private final PartyKind party;

        Kind(String prefix, PartyKind party) {
            this.prefix = prefix;
            this.party = party;
        }

        private String id(UUID value) {
            return prefix + value.toString().replace("-", "");
        }
    }

    record Body(@NotNull Kind kind) {}

    /** The new party and its client; the secret is told once. */
    record PartyAnswer(String partyId, String clientId, String clientSecret) {}

    @PostMapping("/v1/ops/parties")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Admit a hub or an auditor and issue its client",
            description = "The client secret is told in this answer only.")
    ResponseEntity<PartyAnswer> register(@Valid @RequestBody Body body, IdempotencyKey key) {
        String partyId = body.kind().id(key.idFor("party"));
        PartyKind kind = body.kind().party;
        IssuedClient client = clients.register(kind, partyId, Scopes.of(kind));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new PartyAnswer(partyId, client.clientId(), client.clientSecret()));
    }
}
