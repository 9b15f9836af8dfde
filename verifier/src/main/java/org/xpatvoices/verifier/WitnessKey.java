package org.xpatvoices.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** One key of a witness, made once and kept in a file that only its owner reads. */
final class WitnessKey {
    private final String name;
    private final Type type;
    private final PrivateKey key;
    private final byte[] typed;

    /** The two types of C2SP tlog-cosignature. */
    enum Type {
        ED25519(4, "Ed25519", 32),
        ML_DSA_44(6, "ML-DSA-44", 1_312);

        private final int number;
        private final String algorithm;
        private final int keyBytes;

        Type(int number, String algorithm, int keyBytes) {
            this.number = number;
            this.algorithm = algorithm;
            this.keyBytes = keyBytes;
        }
    }

    private WitnessKey(String name, Type type, PrivateKey key, byte[] raw) {
        this.name = name;
        this.type = type;
        this.key = key;
        this.typed = Bytes.concat(new byte[] {(byte) type.number}, raw);
    }

    static WitnessKey in(Path folder, String name, Type type) throws IOException {
        Path file = folder.resolve(type.algorithm + ".key");
        try {
            if (!Files.exists(file)) {
                write(file, KeyPairGenerator.getInstance(type.algorithm).generateKeyPair(), type);
            }
            List<String> lines = Files.readAllLines(file);
            byte[] secret = Base64.getDecoder().decode(lines.get(0));
            PrivateKey key =
                    KeyFactory.getInstance(type.algorithm)
                            .generatePrivate(new PKCS8EncodedKeySpec(secret));
            return new WitnessKey(name, type, key, Base64.getDecoder().decode(lines.get(1)));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no key of " + type.algorithm, e);
        }
    }

    private static void write(Path file, KeyPair keys, Type type) throws IOException {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - type.keyBytes, encoded.length);
        Base64.Encoder base64 = Base64.getEncoder();
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                base64.encodeToString(keys.getPrivate().getEncoded())
                        + "\n"
                        + base64.encodeToString(raw)
                        + "\n");
    }

    String verifierKey() {
        return name
                + '+'
                + HexFormat.of().formatHex(id())
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    /** A signature line that says: as of this second, this is the longest I have seen. */
    String cosign(String body, Checkpoint checkpoint, long time) {
        byte[] message =
                type == Type.ED25519
                        ? Bytes.utf8("cosignature/v1\ntime " + time + "\n" + body)
                        : Cosignatures.subtree(name, checkpoint, time);
        try {
            Signature signature = Signature.getInstance(type.algorithm);
            signature.initSign(key);
            signature.update(message);
            byte[] line = Bytes.concat(id(), Bytes.u64(time), signature.sign());
            return "\u2014 " + name + ' ' + Base64.getEncoder().encodeToString(line) + '\n';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot sign", e);
        }
    }

    private byte[] id() {
        return Arrays.copyOf(Bytes.sha256(Bytes.utf8(name + "\n"), typed), VerifierKey.ID_BYTES);
    }
}
