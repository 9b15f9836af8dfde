package org.xpatvoices.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A key in the form {@code name+id+key}, and what it signs: a note, or a note's cosignature. */
record VerifierKey(String name, byte[] id, Kind kind, PublicKey key) {
    static final int ID_BYTES = 4;

    /** The types of C2SP signed-note and tlog-cosignature. */
    enum Kind {
        NOTE(1, "Ed25519", 32, 64, "302a300506032b6570032100"),
        COSIGNATURE(4, "Ed25519", 32, 72, "302a300506032b6570032100"),
        COSIGNATURE_ML_DSA(
                6, "ML-DSA-44", 1_312, 2_428, "30820532300b0609608648016503040311038205210" + "0");

        private final int type;
        private final String algorithm;
        private final int keyBytes;
        private final int signatureBytes;
        private final byte[] header;

        Kind(int type, String algorithm, int keyBytes, int signatureBytes, String header) {
            this.type = type;
            this.algorithm = algorithm;
            this.keyBytes = keyBytes;
            this.signatureBytes = signatureBytes;
            this.header = HexFormat.of().parseHex(header);
        }

        int signatureBytes() {
            return signatureBytes;
        }
    }

    static VerifierKey of(String text) throws Rejected {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || !SignedNote.isKeyName(parts[0])) {
            throw new Rejected("not a verifier key: " + text);
        }
        byte[] id = Bytes.hex(parts[1], ID_BYTES);
        byte[] typed = Bytes.base64(parts[2]);
        byte[] named = Bytes.concat(Bytes.utf8(parts[0] + "\n"), typed);
        if (!Arrays.equals(id, Arrays.copyOf(Bytes.sha256(named), ID_BYTES))) {
            throw new Rejected("the key id of %s is not that of its key".formatted(parts[0]));
        }
        for (Kind kind : Kind.values()) {
            if (typed.length == 1 + kind.keyBytes && typed[0] == kind.type) {
                byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
                return new VerifierKey(parts[0], id, kind, key(kind, raw));
            }
        }
        throw new Rejected("%s has a key of an unknown type".formatted(parts[0]));
    }

    /** A key that signs bytes as they are, under the id that it is known by. */
    static VerifierKey ed25519(String name, byte[] raw) throws Rejected {
        return new VerifierKey(name, new byte[ID_BYTES], Kind.NOTE, key(Kind.NOTE, raw));
    }

    boolean accepts(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(kind.algorithm);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static PublicKey key(Kind kind, byte[] raw) throws Rejected {
        try {
            return KeyFactory.getInstance(kind.algorithm)
                    .generatePublic(new X509EncodedKeySpec(Bytes.concat(kind.header, raw)));
        } catch (GeneralSecurityException e) {
            throw new Rejected("not a key of " + kind.algorithm);
        }
    }
}
