package org.xpatvoices.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** C2SP signed-note: a text, an empty line, and signatures of it. */
record SignedNote(String body, List<Line> signatures) {
    private static final int BYTES_MAX = 1 << 20;
    private static final int SIGNATURES_MAX = 64;
    private static final String DASH = "\u2014 ";

    /** Who is said to have signed, by name and key id. */
    record Line(String name, byte[] id, byte[] signature) {}

    static SignedNote of(String text) throws Rejected {
        if (text.length() > BYTES_MAX) {
            throw new Rejected("a note of more than a megabyte");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Rejected("the note holds control characters");
        }
        if (!text.endsWith("\n")) {
            throw new Rejected("the note does not end in a newline");
        }
        int gap = text.lastIndexOf("\n\n");
        if (gap < 0) {
            throw new Rejected("the note has no empty line before its signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : text.substring(gap + 2, text.length() - 1).split("\n", -1)) {
            lines.add(line(line));
        }
        if (lines.size() > SIGNATURES_MAX) {
            throw new Rejected("the note has more than %d signatures".formatted(SIGNATURES_MAX));
        }
        return new SignedNote(text.substring(0, gap + 1), lines);
    }

    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isSpaceChar(c));
    }

    /** The names of those of these keys that signed; a wrong signature of one spoils the note. */
    Set<String> signedBy(List<VerifierKey> keys, Checkpoint checkpoint) throws Rejected {
        Set<String> names = new HashSet<>();
        for (Line line : signatures) {
            for (VerifierKey key : keys) {
                if (key.name().equals(line.name()) && Arrays.equals(key.id(), line.id())) {
                    mustBeGood(key, line.signature(), checkpoint);
                    names.add(key.name());
                }
            }
        }
        return names;
    }

    private void mustBeGood(VerifierKey key, byte[] signature, Checkpoint checkpoint)
            throws Rejected {
        boolean good =
                signature.length == key.kind().signatureBytes()
                        && switch (key.kind()) {
                            case NOTE -> key.accepts(Bytes.utf8(body), signature);
                            case COSIGNATURE -> cosigned(key, signature, ed25519Message(signature));
                            case COSIGNATURE_ML_DSA ->
                                    cosigned(
                                            key,
                                            signature,
                                            Cosignatures.subtree(
                                                    key.name(), checkpoint, time(signature)));
                        };
        if (!good) {
            throw new Rejected("the signature of %s is not one of this text".formatted(key.name()));
        }
    }

    private static boolean cosigned(VerifierKey key, byte[] signature, byte[] message) {
        return time(signature) >= 0
                && key.accepts(
                        message, Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private byte[] ed25519Message(byte[] signature) {
        return Bytes.utf8("cosignature/v1\ntime " + time(signature) + "\n" + body);
    }

    private static long time(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }

    private static Line line(String line) throws Rejected {
        String[] parts = line.startsWith(DASH) ? line.substring(2).split(" ", -1) : new String[0];
        if (parts.length != 2 || !isKeyName(parts[0])) {
            throw new Rejected("not a signature line: " + line);
        }
        byte[] bytes = Bytes.base64(parts[1]);
        if (bytes.length <= VerifierKey.ID_BYTES) {
            throw new Rejected("a signature line without a signature");
        }
        return new Line(
                parts[0],
                Arrays.copyOf(bytes, VerifierKey.ID_BYTES),
                Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length));
    }
}
