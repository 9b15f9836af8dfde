package org.xpatvoices.ledger.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The log's name and the key under which it signs, as a C2SP signed note wants them. */
final class LogKey {
    private static final byte ED25519_NOTE = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String origin;
    private final KeyPair keys;
    private final byte[] typed;
    private final byte[] id;

    private LogKey(String origin, KeyPair keys) {
        this.origin = origin;
        this.keys = keys;
        byte[] encoded = keys.getPublic().getEncoded();
        this.typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519_NOTE;
        System.arraycopy(encoded, encoded.length - KEY_BYTES, typed, 1, KEY_BYTES);
        byte[] name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] named = ByteBuffer.allocate(name.length + typed.length).put(name).put(typed).array();
        this.id = Arrays.copyOf(new TreeHash().plain(named), ID_BYTES);
    }

    /** Equal seeds give equal keys, so the key needs no place of its own to be kept. */
    static LogKey of(String origin, byte[] seed) {
        if (!origin.matches("[^\\s+\\p{Cntrl}]{1,200}")) {
            throw new IllegalArgumentException(
                    "xpatvoices.log.origin must have neither spaces nor +, but is " + origin);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(java.security.spec.NamedParameterSpec.ED25519, new Fixed(seed));
            return new LogKey(origin, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
        }
    }

    String origin() {
        return origin;
    }

    /** {@code name+id+key}: what others need in order to check. */
    String verifierKey() {
        return origin
                + '+'
                + HexFormat.of().formatHex(id)
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    /** A checkpoint of this size and root, signed. */
    String checkpoint(long size, byte[] root) {
        String body = origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root) + '\n';
        byte[] signature = sign(body.getBytes(StandardCharsets.UTF_8));
        byte[] line =
                ByteBuffer.allocate(id.length + signature.length).put(id).put(signature).array();
        return body + "\n\u2014 " + origin + ' ' + Base64.getEncoder().encodeToString(line) + '\n';
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK since 15", e);
        }
    }

    /** Hands the seed to the generator, which takes exactly as many bytes as a private key has. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("an Ed25519 key is made of 32 bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
