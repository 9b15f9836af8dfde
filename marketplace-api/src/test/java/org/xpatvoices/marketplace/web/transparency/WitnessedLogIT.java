package org.xpatvoices.marketplace.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xpatvoices.contracts.licence.PacketDelivered;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.testing.FreshDatabase;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Rejected;
import org.xpatvoices.verifier.Verifier;
import org.xpatvoices.verifier.Witness;
import org.xpatvoices.verifier.WitnessServer;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody else's witness, over HTTP: with it, without it, and with it again. */
@FreshDatabase
class WitnessedLogIT extends HttpTest {
    private static Witness witness;
    private static WitnessServer server;

    @Autowired private EventBus events;

    @DynamicPropertySource
    static void witness(DynamicPropertyRegistry properties) throws IOException {
        witness =
                new Witness(
                        Files.createTempDirectory("witness"),
                        "witness.example/union",
                        Clock.systemUTC());
        server = WitnessServer.start(witness, 0);
        properties.add("xpatvoices.log.witnesses[0].url", server::url);
        List<String> keys = witness.verifierKeys();
        for (int at = 0; at < keys.size(); at++) {
            String key = keys.get(at);
            properties.add("xpatvoices.log.witnesses[0].keys[" + at + "]", () -> key);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void meet() throws Rejected {
        witness.watch(
                http.get("/log/policy")
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("log "))
                        .findFirst()
                        .orElseThrow()
                        .substring(4));
    }

    @Test
    void proofsBearTheWitnessesSignaturesAndAPolicyMayInsistOnThem() {
        await().atMost(Duration.ofSeconds(20)).until(() -> witnessed().contains("union"));

        for (int at = 0; at < 5; at++) {
            byte[] proof = http.get("/v1/proofs/" + publish()).bytes();
            assertThat(Verifier.verify(Map.of("policy", policy(), "proof", proof)))
                    .allMatch(Finding::holds);
        }
        assertThat(new String(policy())).contains("quorum witnesses");
    }

    @Test
    void theLogGoesOnWithoutItsWitnessAndIsWitnessedWhenItReturns() throws IOException {
        await().atMost(Duration.ofSeconds(20)).until(() -> witnessed().contains("union"));
        int port = Integer.parseInt(server.url().replaceAll(".*:", ""));
        server.close();

        String eventId = publish();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get("/v1/proofs/" + eventId).status() == 200);
        byte[] alone = http.get("/v1/proofs/" + eventId).bytes();
        assertThat(Verifier.verify(Map.of("policy", policy(), "proof", alone)))
                .anyMatch(one -> !one.holds() && one.reason().contains("lacks witnesses"));

        server = WitnessServer.start(witness, port);
        await().atMost(Duration.ofSeconds(20)).until(() -> witnessed().contains("union"));
        byte[] together = http.get("/v1/proofs/" + eventId).bytes();
        assertThat(Verifier.verify(Map.of("policy", policy(), "proof", together)))
                .allMatch(Finding::holds);
    }

    private String witnessed() {
        return http.get("/log/checkpoint").text();
    }

    private byte[] policy() {
        return http.get("/log/policy").bytes();
    }

    private String publish() {
        var event =
                GenericEventMessage.asEventMessage(
                        new PacketDelivered(
                                "lic_none", "pkt_none", "rows.csv", "00", 0, Instant.now()));
        events.publish(event);
        return event.getIdentifier();
    }
}
