package org.xpatvoices.marketplace.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.verifier.Verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One table, two programs that share nothing: each must say what the table says. */
class VerifiersAgreeTest {
    private static BrowserVerifier browser;

    @BeforeAll
    static void open() {
        browser = new BrowserVerifier();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static List<VerifierCase> cases() {
        return VerifierCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothSayWhatTheTableSays(VerifierCase wanted) {
        var java = Verifier.verify(wanted.files());
        var javaScript = browser.verify(wanted.files());

        assertThat(Verifier.allHold(java)).as("Java: %s", java).isEqualTo(wanted.holds());
        assertThat(Verifier.allHold(javaScript))
                .as("JavaScript: %s", javaScript)
                .isEqualTo(wanted.holds());
        assertThat(java).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
        assertThat(javaScript).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
    }

    @Test
    void bothJudgeEveryChangedByteAlike() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> apart = new ArrayList<>();
        for (VerifierCase original : cases().stream().filter(VerifierCase::holds).toList()) {
            for (int change = 0; change < 12; change++) {
                Map<String, byte[]> files = changed(original.files(), random);
                boolean java = Verifier.allHold(Verifier.verify(files));
                boolean javaScript = Verifier.allHold(browser.verify(files));
                if (java != javaScript) {
                    apart.add(original.name() + " " + new String(files.get("policy")));
                }
            }
        }

        assertThat(apart).as("seed %d", seed).isEmpty();
    }

    @Test
    void bothNameTheFirstKindThatIsWrong() {
        var files = new ForgedEpochs("1,1,30,5:20 7:11 8:1").files();

        for (var findings : List.of(Verifier.verify(files), browser.verify(files))) {
            assertThat(findings)
                    .anyMatch(
                            one ->
                                    one.reason()
                                            .contains(
                                                    "epoch 1: of kind 7 it commits to 11, the"
                                                            + " entries hold 10"));
        }
    }

    @Test
    void witnessesMaySignWithMlDsa() {
        ForgedLog log = new ForgedLog(9, 1);
        NoteKey witness = NoteKey.ofMlDsaWitness("witness.example/pq");
        String policy =
                "log %s\nwitness pq %s\nquorum pq\n"
                        .formatted(log.key.verifierKey(), witness.verifierKey());
        String good = log.proof(3, 9) + witness.line(log.body(9), ForgedLog.NOW);
        String bad = log.proof(3, 9) + witness.line(log.body(8), ForgedLog.NOW);

        assertThat(Verifier.allHold(Verifier.verify(files(policy, good)))).isTrue();
        assertThat(Verifier.allHold(Verifier.verify(files(policy, bad)))).isFalse();
        assertThat(Verifier.allHold(browser.verify(files(policy, bad)))).isFalse();
    }

    private static Map<String, byte[]> files(String policy, String proof) {
        return Map.of("policy", NoteKey.utf8(policy), "proof", NoteKey.utf8(proof));
    }

    private static Map<String, byte[]> changed(
            Map<String, byte[]> original, SplittableRandom random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        original.forEach((name, content) -> files.put(name, content.clone()));
        List<byte[]> contents = List.copyOf(files.values());
        byte[] content = contents.get(random.nextInt(contents.size()));
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        return files;
    }
}
