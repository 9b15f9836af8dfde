package org.xpatvoices.marketplace.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.ledger.transparency.EpochCount;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Mirror;
import org.xpatvoices.verifier.Verifier;
import org.xpatvoices.verifier.Verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The log over HTTP, checked by a verifier that knows nothing of how it was made. */
class PublicLogIT extends HttpTest {
    @Autowired private EventBus events;
    @Autowired private CommandGateway commands;
    @Autowired private EpochCount epochs;
    @TempDir private Path folder;

    @Test
    void anEventIsProvenWithinASecond() {
        String eventId = publish();

        Http.Answer proof = http.get("/v1/proofs/" + eventId);

        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.header("Content-Type")).startsWith("text/plain");
        List<Finding> findings =
                Verifier.verify(
                        Map.of(
                                "policy", http.get("/log/policy").bytes(),
                                "event.tlog-proof", proof.bytes()));
        assertThat(findings).allMatch(Finding::holds).hasSize(1);
        assertThat(findings.getFirst().reason()).contains("is in the log of");
    }

    @Test
    void aMirrorOfTheLogGivesTheSignedRoot() throws IOException {
        for (int at = 0; at < 300; at++) {
            publish();
        }
        http.get("/v1/proofs/" + publish());
        Path policy = Files.write(folder.resolve("policy"), http.get("/log/policy").bytes());
        Path log = folder.resolve("log");
        long size = Mirror.into(log, http.uri("/log"));

        assertThat(verify(policy, log)).contains(size + " entries give the signed root");

        Path tile = log.resolve("tile/0/000");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[32 * 5] ^= 1;
        Files.write(tile, bytes);
        assertThat(verify(policy, log)).contains("BAD", "position 6:");
    }

    @Test
    void whatAnEpochCommitsToIsCountedAgainByBothVerifiers() throws IOException {
        http.get("/v1/proofs/" + publish());
        commands.sendAndWait(epochs.due(Instant.now().plus(Duration.ofDays(1))).orElseThrow());
        await().until(() -> http.get("/log/epochs/1").status() == 200);
        var closed = http.get("/log/epochs?limit=1").json().path("items").path(0);
        String counted =
                "epoch 1: positions 1 to %d counted again, %d kinds"
                        .formatted(
                                closed.path("lastPosition").asLong(), closed.path("counts").size());
        byte[] policy = http.get("/log/policy").bytes();
        Path log = folder.resolve("log");

        Mirror.into(log, http.uri("/log"));

        assertThat(verify(Files.write(folder.resolve("policy"), policy), log))
                .contains(counted)
                .contains("Everything holds.");
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("policy", policy));
        try (Stream<Path> all = Files.walk(log)) {
            for (Path file : all.filter(PublicLogIT::isForBrowsers).toList()) {
                files.put(log.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        try (BrowserVerifier browser = new BrowserVerifier()) {
            assertThat(browser.verify(files))
                    .allMatch(Finding::holds)
                    .anyMatch(one -> one.reason().equals(counted));
            files.remove("tile/entries/000");
            files.keySet().removeIf(name -> name.startsWith("tile/entries/000.p"));
            assertThat(browser.verify(files))
                    .anyMatch(one -> one.reason().equals("position 1: the entry is missing"));
        }
    }

    private static boolean isForBrowsers(Path file) {
        return file.toString().matches(".*/(checkpoint|epochs/[0-9]+.json|tile/entries/.*)")
                && Files.isRegularFile(file);
    }

    @Test
    void theLogIsShownToHaveOnlyGrown() {
        http.get("/v1/proofs/" + publish());
        byte[] before = http.get("/log/checkpoint").bytes();
        long size = Long.parseLong(new String(before, StandardCharsets.UTF_8).split("\n")[1]);
        http.get("/v1/proofs/" + publish());

        List<Finding> findings =
                Verifier.verify(
                        Map.of(
                                "policy", http.get("/log/policy").bytes(),
                                "checkpoint", before,
                                "growth", http.get("/log/consistency/" + size).bytes()));

        assertThat(findings).allMatch(Finding::holds);
        assertThat(findings).extracting(Finding::reason).anyMatch(one -> one.contains("only grew"));
    }

    @Test
    void tilesMayBeKeptForEverAndCheckpointsForAMoment() {
        http.get("/v1/proofs/" + publish());

        assertThat(http.get("/log/tile/0/000.p/1").header("Cache-Control")).contains("immutable");
        assertThat(http.get("/log/checkpoint").header("Cache-Control")).contains("max-age=1");
        assertThat(http.get("/log/checkpoint").header("Content-Type"))
                .isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(http.get("/log/tile/0/000.p/1").bytes()).hasSize(32);
        assertThat(http.get("/log/tile/entries/000.p/1").bytes()).hasSize(49);
        assertThat(http.get("/log/kinds").text()).contains("LicenceSold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/0",
                "/log/tile/0/x000/000",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/256",
                "/log/tile/0/x999/x999/x999/x999/x999/999",
                "/log/tile/7/000",
                "/log/tile/63/000",
                "/log/tile/64/000",
                "/log/tile/00/000",
                "/log/tile/-1/000",
                "/log/tile/entries/x999/999",
                "/log/tile/entries/",
                "/log/tile/entries/%00",
                "/log/epochs/0",
                "/log/epochs/01",
                "/log/epochs/-1",
                "/log/epochs/999999999999999999",
                "/log/epochs/9999999999999999999999",
                "/log/epochs?limit=0",
                "/log/epochs?cursor=x",
                "/log/consistency/01",
                "/log/consistency/-1",
                "/log/consistency/999999999999999999",
                "/log/consistency/9999999999999999999999",
                "/v1/proofs/00000000-0000-0000-0000-000000000000"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(http.get(path).status()).as(path).isIn(400, 404);
    }

    private String publish() {
        var event =
                GenericEventMessage.asEventMessage(
                        new PacketDelivered(
                                "lic_none", "pkt_none", "rows.csv", "00", 0, Instant.now()));
        events.publish(event);
        return event.getIdentifier();
    }

    private static String verify(Path... paths) {
        var out = new ByteArrayOutputStream();
        Verify.run(
                java.util.Arrays.stream(paths).map(Path::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
