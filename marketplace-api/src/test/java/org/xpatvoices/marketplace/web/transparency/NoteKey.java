package org.xpatvoices.marketplace.web.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs notes in tests, rightly and wrongly. */
final class NoteKey {
    private final String name;
    private final int type;
    private final KeyPair keys;
    private final byte[] typed;

    private NoteKey(String name, int type, String algorithm, int keyBytes) {
        try {
            this.name = name;
            this.type = type;
            this.keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            byte[] encoded = keys.getPublic().getEncoded();
            this.typed = new byte[1 + keyBytes];
            typed[0] = (byte) type;
            System.arraycopy(encoded, encoded.length - keyBytes, typed, 1, keyBytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static NoteKey ofLog(String name) {
        return new NoteKey(name, 1, "Ed25519", 32);
    }

    static NoteKey ofWitness(String name) {
        return new NoteKey(name, 4, "Ed25519", 32);
    }

    static NoteKey ofMlDsaWitness(String name) {
        return new NoteKey(name, 6, "ML-DSA-44", 1_312);
    }

    String name() {
        return name;
    }

    String verifierKey() {
        return name
                + '+'
                + HexFormat.of().formatHex(id())
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    /** A signature line for this body, as of that second where the type has a time. */
    String line(String body, long time) {
        byte[] signature = type == 1 ? sign(utf8(body)) : cosign(body, time);
        return line(name, id(), signature);
    }

    static String line(String name, byte[] id, byte[] signature) {
        byte[] bytes =
                ByteBuffer.allocate(id.length + signature.length).put(id).put(signature).array();
        return "\u2014 " + name + ' ' + Base64.getEncoder().encodeToString(bytes) + '\n';
    }

    byte[] id() {
        return Arrays.copyOf(sha256(utf8(name + "\n"), typed), 4);
    }

    private byte[] cosign(String body, long time) {
        byte[] message =
                type == 4
                        ? utf8("cosignature/v1\ntime " + time + "\n" + body)
                        : subtree(body.split("\n"), time);
        byte[] signature = sign(message);
        return ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array();
    }

    private byte[] subtree(String[] lines, long time) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(utf8("subtree/v1\n\0"));
        message.write(utf8(name).length);
        message.writeBytes(utf8(name));
        message.writeBytes(number(time));
        message.write(utf8(lines[0]).length);
        message.writeBytes(utf8(lines[0]));
        message.writeBytes(number(0));
        message.writeBytes(number(Long.parseLong(lines[1])));
        message.writeBytes(Base64.getDecoder().decode(lines[2]));
        return message.toByteArray();
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(type == 6 ? "ML-DSA-44" : "Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }
}
