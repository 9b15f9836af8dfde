package org.xpatvoices.marketplace.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** The demo is killed while it loads and while it pays; the next start ends its story. */
@Order(1)
class DemoRestartIT {
    private static final int WORKERS = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path data;
    private DemoProcess demo;
    private String url = "";

    @AfterEach
    void stopTheServer() throws IOException {
        demo.stopTheServer();
    }

    @Test
    void endsItsStoryWhateverCutItOff() throws Exception {
        int port = freePort();
        demo = DemoProcess.start(data, port, WORKERS);
        demo.awaitLine(line -> line.startsWith("  workers: 25 of"));
        demo.kill();
        assertThat(data.resolve("demo.json")).doesNotExist();

        demo = DemoProcess.start(data, port, WORKERS);
        demo.awaitLine(line -> line.equals("  a payout run is approved"));
        demo.kill();

        demo = DemoProcess.start(data, port, WORKERS);
        demo.awaitLine(line -> line.startsWith(DemoProcess.READY));
        demo.kill();
        var credentials = JSON.readTree(Files.readAllBytes(data.resolve("demo.json")));
        assertCredentials(credentials, port);

        demo = DemoProcess.start(data, port, WORKERS);
        demo.awaitLine(line -> line.startsWith(DemoProcess.READY));
        assertThat(JSON.readTree(Files.readAllBytes(data.resolve("demo.json"))))
                .isEqualTo(credentials);
        url = "http://localhost:" + port;
        assertStory(token(credentials.path("operatorClient")));
        assertLinesWork();
        assertStory(token(credentials.path("operatorClient")));
        demo.stop();
    }

    private void assertCredentials(JsonNode credentials, int port) throws IOException {
        assertThat(credentials.propertyNames())
                .containsExactlyInAnyOrder(
                        "baseUrl",
                        "offTaker",
                        "hub",
                        "auditor",
                        "operatorClient",
                        "operators",
                        "workers");
        assertThat(credentials.path("baseUrl").asString()).isEqualTo("http://localhost:" + port);
        for (var client : new String[] {"offTaker", "hub", "auditor", "operatorClient"}) {
            assertThat(credentials.path(client).propertyNames())
                    .containsExactlyInAnyOrder("clientId", "clientSecret");
        }
        assertThat(credentials.path("operators")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(credentials.path("workers")).hasSize(2);
        assertThat(Files.getPosixFilePermissions(data.resolve("demo.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** Everybody is there once, both packets are sealed, somebody is paid, and it adds up. */
    private void assertStory(String operator) throws Exception {
        assertThat(demo.said()).contains("  workers: " + WORKERS + " of " + WORKERS);
        assertThat(get("/v1/ops/packets", operator).path("items"))
                .hasSize(2)
                .allMatch(packet -> packet.path("state").asString().equals("SEALED"));
        assertThat(get("/v1/ops/off-takers", operator).path("items")).hasSize(3);
        assertThat(get("/v1/ops/payout-runs", operator).toString()).contains("\"RECONCILED\"");
        assertThat(get("/v1/ops/breaks?state=OPEN", operator).path("items")).isEmpty();
        assertThat(get("/v1/ops/held-distributions", operator).path("items")).isEmpty();
        assertThat(get("/v1/ops/invariants", operator).path("invariants"))
                .isNotEmpty()
                .allMatch(one -> one.path("holds").asBoolean());
    }

    private void assertLinesWork() throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Path script = data.resolve("lines.sh");
        Files.write(script, demo.linesToPaste());
        var shell =
                new ProcessBuilder("/bin/bash", "-e", "-o", "pipefail", script.toString())
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor()).as(output).isZero();
        assertThat(output).contains("\"RECEIVED\"").doesNotContain("\"holds\":false");
    }

    private String token(JsonNode client) throws Exception {
        String basic =
                client.path("clientId").asString() + ':' + client.path("clientSecret").asString();
        var request =
                HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        return send(request).path("access_token").asString();
    }

    private JsonNode get(String path, String token) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
