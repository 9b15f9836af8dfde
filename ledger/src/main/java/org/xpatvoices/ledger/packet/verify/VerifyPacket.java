package org.xpatvoices.ledger.packet.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The verifier from the command line: {@code VerifyPacket FOLDER SIDE_TABLE EXPECTATION}. The
 * folder holds the packet's files and nothing else; the expectation is the JSON form of {@link
 * Expectation}. Ends with 0 if the packet passes, 1 if it does not, 2 if the question makes no
 * sense.
 */
public final class VerifyPacket {
    private VerifyPacket() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 3) {
            out.println("usage: VerifyPacket FOLDER SIDE_TABLE EXPECTATION");
            return 2;
        }
        try {
            var evidence =
                    new Evidence(
                            filesIn(Path.of(arguments[0])),
                            Files.readAllBytes(Path.of(arguments[1])),
                            expectation(Path.of(arguments[2])));
            return tell(new PacketVerifier().verify(evidence), out);
        } catch (IOException | RuntimeException e) {
            out.println("cannot read the evidence: " + e.getMessage());
            return 2;
        }
    }

    private static int tell(Verdict verdict, PrintStream out) {
        if (verdict.passed()) {
            out.println("passed: every class was counted again");
            return 0;
        }
        verdict.reasons().forEach(reason -> out.println("refused: " + reason));
        return 1;
    }

    private static Map<String, byte[]> filesIn(Path folder) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Expectation expectation(Path file) throws IOException {
        return ManifestText.STRICT.readValue(Files.readAllBytes(file), Expectation.class);
    }
}
