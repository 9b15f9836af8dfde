package org.xpatvoices.ledger.shredding;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret this process is given. It encrypts nothing itself: each use has a key of its own.
 */
@Component
class MasterKey {
    private static final int BYTES = 32;
    private final SecretKey master;

    MasterKey(@Value("${xpatvoices.master-key}") String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "xpatvoices.master-key must be 32 bytes in base64, not " + bytes.length);
        }
        this.master = new SecretKeySpec(bytes, "Generic");
    }

    /** HKDF (RFC 5869): equal purposes give equal keys, and no key tells of another. */
    byte[] derive(String purpose) {
        byte[] info = ("xpat-voices/ledger/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
