package org.xpatvoices.ledger.shredding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys from keys (HKDF, RFC 5869), and keyed digests. Equal purposes give equal keys. */
final class Derivation {
    static final int BYTES = 32;

    private static final String DIGEST = "HmacSHA256";

    private Derivation() {}

    static byte[] derive(byte[] from, String purpose) {
        byte[] info = ("xpat-voices/ledger/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(from, "Generic"))
                                    .thenExpand(info, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Each part counts with its length, so that no two lists of parts run together. */
    static String digest(byte[] key, List<String> parts) {
        return digest(mac(key), parts);
    }

    /** As with the key that {@code prototype} was made of; it is copied and stays as it is. */
    static String digest(Mac prototype, List<String> parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(prototype, parts));
    }

    /** The first eight bytes of that digest. */
    static long number(Mac prototype, List<String> parts) {
        return ByteBuffer.wrap(bytes(prototype, parts)).getLong();
    }

    private static byte[] bytes(Mac prototype, List<String> parts) {
        try {
            var mac = (Mac) prototype.clone();
            var length = ByteBuffer.allocate(Integer.BYTES);
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(length.putInt(0, bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key, DIGEST));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
