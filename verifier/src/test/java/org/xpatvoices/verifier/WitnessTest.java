package org.xpatvoices.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The table of C2SP tlog-witness: what is answered to which request. */
class WitnessTest {
    private static final String ORIGIN = "log.example/one";
    private static final byte[] A = Merkle.leaf(new byte[] {1});
    private static final byte[] B = Merkle.leaf(new byte[] {2});
    private static final byte[] AB = Merkle.node(A, B);

    @TempDir private Path folder;
    private KeyPair keys;
    private Witness witness;

    @BeforeEach
    void open() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        witness = reopened();
    }

    @Test
    void signsGrowthAndNothingElse() throws Exception {
        assertAnswer(request(0, "", note(1, A)), 200);
        assertAnswer(request(1, line(B), note(2, AB)), 200);
        assertAnswer(request(2, "", note(2, AB)), 200);
        assertAnswer(request(2, "", note(2, A)), 409);
        assertAnswer(request(1, line(B), note(2, AB)), 409);
        assertAnswer(request(0, "", note(2, AB)), 409);
        assertAnswer(request(2, line(A), note(3, A)), 422);
        assertAnswer(request(2, "", note(3, A)), 422);
        assertAnswer(request(3, "", note(2, AB)), 400);
    }

    @Test
    void tellsItsSizeToWhoHasAnother() throws Exception {
        assertAnswer(request(0, "", note(1, A)), 200);

        Witness.Answer answer = witness.addCheckpoint(request(0, "", note(2, AB)));

        assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
        assertThat(answer.text()).isEqualTo("1\n");
    }

    @Test
    void refusesStrangersAndNonsense() throws Exception {
        KeyPair honest = keys;
        String good = note(1, A);
        assertAnswer(request(0, "", good.replace(ORIGIN, "log.example/two")), 404);
        assertAnswer("nonsense", 400);
        assertAnswer("old 01\n\n" + good, 400);
        assertAnswer("old 0\n\n" + good.substring(0, good.length() - 1), 400);
        assertAnswer(request(0, line(A), good), 422);
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertAnswer(request(0, "", note(1, A)), 403);
        keys = honest;
        assertAnswer(request(0, "", good.replaceFirst("\n1\n", "\n2\n")), 403);
    }

    @Test
    void remembersOverARestart() throws Exception {
        assertAnswer(request(0, "", note(1, A)), 200);
        var before = witness.verifierKeys();

        witness = reopened();

        assertThat(witness.verifierKeys()).isEqualTo(before);
        assertAnswer(request(0, "", note(1, B)), 409);
        assertAnswer(request(1, "", note(1, B)), 409);
    }

    @Test
    void itsSignaturesSatisfyAPolicy() throws Exception {
        String note = note(1, A);
        String signed = note + witness.addCheckpoint(request(0, "", note)).text();
        Policy policy =
                Policy.of(
                        "log %s\nwitness a %s\nwitness b %s\ngroup g all a b\nquorum g\n"
                                .formatted(
                                        logKey(keys),
                                        witness.verifierKeys().get(0),
                                        witness.verifierKeys().get(1)));

        assertThat(Checkpoint.of(signed, policy).size()).isEqualTo(1);
    }

    private Witness reopened() throws IOException, Rejected {
        Witness opened = new Witness(folder, "witness.example/w", Clock.systemUTC());
        opened.watch(logKey(keys));
        return opened;
    }

    private void assertAnswer(String request, int status) throws IOException {
        assertThat(witness.addCheckpoint(request).status()).as(request).isEqualTo(status);
    }

    private static String request(long old, String hashes, String note) {
        return "old " + old + "\n" + hashes + "\n" + note;
    }

    private static String line(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash) + "\n";
    }

    private String note(long size, byte[] root) throws Exception {
        String body = ORIGIN + "\n" + size + "\n" + line(root);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(Bytes.utf8(body));
        byte[] line = Bytes.concat(id(keys), signature.sign());
        return body + "\n\u2014 " + ORIGIN + " " + line(line);
    }

    private static String logKey(KeyPair keys) {
        return ORIGIN
                + "+"
                + HexFormat.of().formatHex(id(keys))
                + "+"
                + Base64.getEncoder().encodeToString(typed(keys));
    }

    private static byte[] id(KeyPair keys) {
        return Arrays.copyOf(Bytes.sha256(Bytes.utf8(ORIGIN + "\n"), typed(keys)), 4);
    }

    private static byte[] typed(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        return Bytes.concat(
                new byte[] {1}, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }
}
