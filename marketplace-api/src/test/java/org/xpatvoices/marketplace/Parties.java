package org.xpatvoices.marketplace;

import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.ClaimCard;
import org.xpatvoices.marketplace.security.ClaimCards;
import org.xpatvoices.marketplace.security.IssuedClient;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.security.Scopes;
import org.xpatvoices.marketplace.security.WorkerCredentials;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Signs parties in for tests, through the same doors as everybody. */
@Component
public class Parties {
    /** The PIN of every worker that signs in here. */
    public static final String PIN = "246801";

    private final PartyClients clients;
    private final ClaimCards cards;
    private final WorkerCredentials credentials;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private final Map<String, String> signIns = new ConcurrentHashMap<>();

    Parties(PartyClients clients, ClaimCards cards, WorkerCredentials credentials) {
        this.clients = clients;
        this.cards = cards;
        this.credentials = credentials;
    }

    /** The form that signs a worker in who has had a token before. */
    String signIn(String workerId) {
        return java.util.Objects.requireNonNull(signIns.get(workerId));
    }

    Set<String> scopesOf(PartyKind kind) {
        return Scopes.of(kind);
    }

    String token(Http http, PartyKind kind, String partyId, Set<String> scopes) {
        return tokens.computeIfAbsent(
                kind + " " + partyId + " " + new java.util.TreeSet<>(scopes),
                _ ->
                        kind == PartyKind.WORKER
                                ? workerToken(http, partyId)
                                : clientToken(http, clients.register(kind, partyId, scopes)));
    }

    private static String clientToken(Http http, IssuedClient client) {
        String basic = client.clientId() + ":" + client.clientSecret();
        Http.Answer answer =
                http.with(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        basic.getBytes(StandardCharsets.UTF_8)))
                        .post(
                                "/oauth2/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials");
        return required(answer, "access_token");
    }

    private String workerToken(Http http, String workerId) {
        ClaimCard card = cards.issue(workerId);
        credentials.choosePin(card, PIN);
        signIns.put(workerId, "card=" + card.code() + "&pin=" + PIN);
        return required(
                http.post(
                        "/v1/worker/session",
                        """
                        {"card":"%s","pin":"%s"}\
                        """
                                .formatted(card.code(), PIN)),
                "accessToken");
    }

    private static String required(Http.Answer answer, String field) {
        String token = answer.json().path(field).asString("");
        if (token.isEmpty()) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return token;
    }
}
