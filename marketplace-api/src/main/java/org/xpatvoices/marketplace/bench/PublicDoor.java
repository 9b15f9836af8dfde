package org.xpatvoices.marketplace.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyClients;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** The application's own door, as a hub meets it: over HTTP, with a token. */
@Component
@Profile(BenchRun.PROFILE)
class PublicDoor {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PartyClients clients;
    private final Environment environment;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PublicDoor(PartyClients clients, Environment environment) {
        this.clients = clients;
        this.environment = environment;
    }

    /** A token with which this party may send. */
    String tokenOf(Caller party) throws IOException, InterruptedException {
        var client = clients.register(party.kind(), party.partyId(), party.scopes());
        var basic = client.clientId() + ":" + client.clientSecret();
        var answer =
                send(
                        "/oauth2/token",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)),
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials".getBytes(UTF_8));
        return new JsonMapper().readTree(answer).path("access_token").asString();
    }

    /** One batch of lines; answers its results, a line for each. */
    String sendBatch(String token, byte[] lines) throws IOException, InterruptedException {
        return send("/v1/contributions:batch", "Bearer " + token, "application/x-ndjson", lines);
    }

    private String send(String path, String authorization, String type, byte[] body)
            throws IOException, InterruptedException {
        var port = environment.getRequiredProperty("local.server.port");
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
