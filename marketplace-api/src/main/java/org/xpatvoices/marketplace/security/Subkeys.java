package org.xpatvoices.marketplace.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys for one purpose each, all from the one master key (HKDF, RFC 5869). */
@Component
public class Subkeys {
    private final SecretKey master;

    Subkeys(@Value("${xpatvoices.master-key}") String masterKey) {
        byte[] bytes = Base64.getDecoder().decode(masterKey.strip());
        if (bytes.length != 32) {
            throw new IllegalArgumentException(
                    "xpatvoices.master-key must be 32 bytes in base64, not " + bytes.length);
        }
        this.master = new SecretKeySpec(bytes, "Generic");
    }

    /** An AES-256 key; the same purpose gives the same key for ever. */
    public SecretKey aes(String purpose) {
        return derive("AES", purpose);
    }

    /** A keyed fingerprint of a text, useless to whoever holds only the database. */
    public byte[] fingerprint(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(derive("HmacSHA256", purpose));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKey derive(String algorithm, String purpose) {
        byte[] info = ("xpat-voices/marketplace/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
