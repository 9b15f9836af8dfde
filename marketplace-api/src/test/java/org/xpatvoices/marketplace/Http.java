package org.xpatvoices.marketplace;

import org.xpatvoices.marketplace.security.PartyKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A client of the running application; immutable, so {@code http.as(token)} is another client. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Parties parties;
    private final List<String> headers;

    public Http(int port, Parties parties) {
        this(port, parties, List.of());
    }

    private Http(int port, Parties parties, List<String> headers) {
        this.port = port;
        this.parties = parties;
        this.headers = headers;
    }

    /** One answer, with its body as text and as JSON. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The last part of the problem's type; empty when it is no problem. */
        public String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("type").asString("").replace("/problems/", "")
                    : "";
        }
    }

    public Http with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(port, parties, List.copyOf(more));
    }

    /** The same client with a bearer token. */
    public Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same client as this party with all scopes of its kind. */
    public Http as(PartyKind kind, String partyId) {
        return as(tokenOf(kind, partyId));
    }

    public Http key(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Http newKey() {
        return key(UUID.randomUUID().toString());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json);
    }

    public Answer post(String path, String type, String body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Any method with a body of the type set by {@link #with}. */
    public Answer send(String method, String path, String body) {
        return send(request(path).method(method, BodyPublishers.ofString(body)));
    }

    public Answer method(String method, String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    /** A body whose length is not told beforehand. */
    public Answer postChunked(String path, String type, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(body))));
    }

    /** The form that signs a worker in on their page who has had a token before. */
    public String signIn(String workerId) {
        return parties.signIn(workerId);
    }

    /** A token with all scopes of the kind. */
    public String tokenOf(PartyKind kind, String partyId) {
        return tokenOf(kind, partyId, parties.scopesOf(kind));
    }

    public String tokenOf(PartyKind kind, String partyId, Set<String> scopes) {
        return parties.token(this, kind, partyId, scopes);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        for (int at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
