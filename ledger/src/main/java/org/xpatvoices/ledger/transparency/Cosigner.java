package org.xpatvoices.ledger.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A witness's key. What it is said to have signed is checked before it is published: one wrong line
 * under a checkpoint would make every reader refuse the whole of it.
 */
record Cosigner(String verifierKey, String name, byte[] id, Type type, PublicKey key) {
    private static final int ID_BYTES = 4;

    /** The two types of C2SP tlog-cosignature. */
    enum Type {
        ED25519(4, "Ed25519", "302a300506032b6570032100"),
        ML_DSA_44(6, "ML-DSA-44", "30820532300b06096086480165030403110382052100");

        private final int number;
        private final String algorithm;
        private final byte[] header;

        Type(int number, String algorithm, String header) {
            this.number = number;
            this.algorithm = algorithm;
            this.header = HexFormat.of().parseHex(header);
        }
    }

    static Cosigner of(String verifierKey) {
        String[] parts = verifierKey.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a verifier key: " + verifierKey);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        for (Type type : Type.values()) {
            if (typed[0] == type.number) {
                return new Cosigner(
                        verifierKey.strip(),
                        parts[0],
                        HexFormat.of().parseHex(parts[1]),
                        type,
                        publicKey(type, typed));
            }
        }
        throw new IllegalArgumentException("Not a key of a witness: " + verifierKey);
    }

    /** Whether the line is this key's signature of that checkpoint. */
    boolean signed(String line, String body) {
        String[] parts = line.split(" ");
        if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(name)) {
            return false;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(parts[2]);
            int signatureAt = ID_BYTES + Long.BYTES;
            return bytes.length > signatureAt
                    && Arrays.equals(id, Arrays.copyOf(bytes, ID_BYTES))
                    && verifies(
                            message(body, ByteBuffer.wrap(bytes, ID_BYTES, Long.BYTES).getLong()),
                            Arrays.copyOfRange(bytes, signatureAt, bytes.length));
        } catch (IllegalArgumentException | GeneralSecurityException _) {
            return false;
        }
    }

    private boolean verifies(byte[] message, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(type.algorithm);
        check.initVerify(key);
        check.update(message);
        return check.verify(signature);
    }

    private byte[] message(String body, long time) {
        if (type == Type.ED25519) {
            return ("cosignature/v1\ntime " + time + "\n" + body).getBytes(StandardCharsets.UTF_8);
        }
        String[] lines = body.split("\n");
        byte[] label = "subtree/v1\n\0".getBytes(StandardCharsets.UTF_8);
        byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
        byte[] origin = lines[0].getBytes(StandardCharsets.UTF_8);
        int rest = 2 + 3 * Long.BYTES + TreeHash.BYTES;
        return ByteBuffer.allocate(label.length + cosigner.length + origin.length + rest)
                .put(label)
                .put((byte) cosigner.length)
                .put(cosigner)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(Long.parseLong(lines[1]))
                .put(Base64.getDecoder().decode(lines[2]))
                .array();
    }

    private static PublicKey publicKey(Type type, byte[] typed) {
        byte[] encoded =
                ByteBuffer.allocate(type.header.length + typed.length - 1)
                        .put(type.header)
                        .put(typed, 1, typed.length - 1)
                        .array();
        try {
            return KeyFactory.getInstance(type.algorithm)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key of " + type.algorithm, e);
        }
    }
}
