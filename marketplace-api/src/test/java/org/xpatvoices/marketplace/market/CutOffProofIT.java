package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.transparency.GetLogAt;
import org.xpatvoices.contracts.transparency.LogAtView;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.web.transparency.BrowserVerifier;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A manifest says what the log was; both verifiers follow it to the log that is shown. */
class CutOffProofIT extends MarketTest {
    private static final String NO_ROOT = "bG9n".repeat(10) + "bG8=";
    private static BrowserVerifier browser;

    @Autowired private Queries queries;

    @BeforeAll
    static void open() {
        browser = new BrowserVerifier();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aHolderSeesThatThePacketWasCutOffFromTheLogThatIsShown() {
        Map<String, byte[]> files = files(manifest("xpat-packet@2", 1, root()));

        for (List<Finding> findings : List.of(Verifier.verify(files), browser.verify(files))) {
            assertThat(findings).allMatch(Finding::holds);
            assertThat(findings.getFirst().reason())
                    .contains("1 files match; the log only grew since the cut-off 1");
        }
        assertEveryChangedByteIsSeen(files);
    }

    @ParameterizedTest
    @CsvSource({
        "xpat-packet@2, 2, true, the manifest's cut-off: 1 is not 2",
        "xpat-packet@2, 1, false, the log of 1 is not that of the manifest",
        "xpat-packet@1, 1, false, the log of 1 is not that of the manifest"
    })
    void aPacketOfAnotherLogIsRefused(String format, long size, boolean sameRoot, String reason) {
        assertRefused(files(manifest(format, size, sameRoot ? root() : NO_ROOT)), reason);
    }

    @Test
    void aManifestThatKeepsTheLogToItselfIsRefused() {
        assertRefused(files("{\"formatVersion\":\"xpat-packet@2\"}"), "no object checkpoint");
    }

    @Test
    void aProofThatDoesNotReachBackToTheManifestIsRefused() {
        Map<String, byte[]> files = files(manifest("xpat-packet@2", 1, root()));
        String proof = new String(files.get("licence-proof.json"), UTF_8);
        assertThat(proof).contains(",\"cutOff\":{");
        files.put(
                "licence-proof.json",
                (proof.substring(0, proof.indexOf(",\"cutOff\":{")) + "}").getBytes(UTF_8));

        assertRefused(files, "nothing leads from the log to the manifest's checkpoint");

        files.remove("manifest.json");
        assertThat(Verifier.verify(files)).as("a proof of before").allMatch(Finding::holds);
        assertThat(browser.verify(files)).allMatch(Finding::holds);
    }

    private String root() {
        await().atMost(Duration.ofSeconds(30)).until(() -> logAtOne().isPresent());
        return logAtOne().orElseThrow().root();
    }

    private Optional<LogAtView> logAtOne() {
        return queries.maybe(new GetLogAt(1), LogAtView.class);
    }

    private static String manifest(String format, long size, String root) {
        return "{\"checkpoint\":{\"root\":\"%s\",\"size\":%d},\"formatVersion\":\"%s\"}"
                .formatted(root, size, format);
    }

    private Map<String, byte[]> files(String manifest) {
        String buyer = stage.buyer(1);
        var packet =
                stage.packet(
                        stage.product(),
                        Instant.now().minus(Duration.ofDays(30)),
                        manifest.getBytes(UTF_8));
        String licence = "/v1/licences/" + stage.licence(buyer, packet);
        Http holder = stage.as(buyer);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> holder.get(licence + "/proof").status() == 200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("policy", http.get("/log/policy").bytes());
        files.put("licence-proof.json", holder.get(licence + "/proof").bytes());
        files.put("manifest.json", holder.get(licence + "/manifest").bytes());
        return files;
    }

    private static void assertRefused(Map<String, byte[]> files, String reason) {
        for (List<Finding> findings : List.of(Verifier.verify(files), browser.verify(files))) {
            assertThat(findings).anyMatch(one -> !one.holds() && one.reason().contains(reason));
        }
    }

    /** In the part of the proof that reaches back to the cut-off. */
    private static void assertEveryChangedByteIsSeen(Map<String, byte[]> original) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        byte[] proof = original.get("licence-proof.json");
        int from = new String(proof, UTF_8).indexOf("\"cutOff\":{");
        for (int change = 0; change < 30; change++) {
            Map<String, byte[]> files = new LinkedHashMap<>(original);
            byte[] content = proof.clone();
            int at = from + random.nextInt(content.length - from);
            content[at] ^= (byte) (1 << random.nextInt(8));
            files.put("licence-proof.json", content);

            String what = "seed %d, byte %d".formatted(seed, at);
            assertThat(Verifier.allHold(Verifier.verify(files))).as("Java, " + what).isFalse();
            assertThat(Verifier.allHold(browser.verify(files))).as("JavaScript, " + what).isFalse();
        }
    }
}
