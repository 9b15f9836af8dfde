package org.xpatvoices.marketplace.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Verifier;
import org.xpatvoices.verifier.Verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The log over HTTP, checked by a verifier that knows nothing of how it was made. */
class PublicLogIT extends HttpTest {
    @Autowired private EventBus events;
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
        long size = Mirror.into(log, http);

        assertThat(verify(policy, log)).contains(size + " entries give the signed root");

        Path tile = log.resolve("tile/0/000");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[32 * 5] ^= 1;
        Files.write(tile, bytes);
        assertThat(verify(policy, log)).contains("BAD", "position 6:");
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
