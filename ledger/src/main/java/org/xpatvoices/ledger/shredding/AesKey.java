package org.xpatvoices.ledger.shredding;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

import javax.crypto.Mac;

/** AES-256-GCM with a fresh nonce per message. Its text form never shows the key. */
final class AesKey {
    private final byte[] bytes;
    private final Aead aead;
    private volatile @Nullable Mac fingerprints;

    private AesKey(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.aead = new AesGcmJce(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("An AES-256 key has 32 bytes", e);
        }
    }

    static AesKey of(byte[] bytes) {
        return new AesKey(bytes.clone());
    }

    static AesKey random() {
        return new AesKey(Random.randBytes(Derivation.BYTES));
    }

    byte[] encrypt(byte[] clear, String boundTo) {
        try {
            return aead.encrypt(clear, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] decrypt(byte[] sealed, String boundTo) {
        try {
            return aead.decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableContent(boundTo, e);
        }
    }

    byte[] wrap(AesKey other, String boundTo) {
        return encrypt(other.bytes, boundTo);
    }

    AesKey unwrap(byte[] wrapped, String boundTo) {
        return new AesKey(decrypt(wrapped, boundTo));
    }

    /** A digest that nobody can repeat once this key is gone: it outlives no content. */
    String fingerprint(List<String> parts) {
        var mac = fingerprints;
        if (mac == null) {
            mac = Derivation.mac(Derivation.derive(bytes, "fingerprint"));
            fingerprints = mac;
        }
        return Derivation.digest(mac, parts);
    }
}
