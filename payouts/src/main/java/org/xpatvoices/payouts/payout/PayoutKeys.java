package org.xpatvoices.payouts.payout;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** This module's keys, each for one purpose, derived from the one secret the process is given. */
@Component
class PayoutKeys {
    private static final int BYTES = 32;
    private final SecretKey master;

    PayoutKeys(@Value("${xpatvoices.master-key}") String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "xpatvoices.master-key must be 32 bytes in base64, not " + bytes.length);
        }
        this.master = new SecretKeySpec(bytes, "Generic");
    }

    byte[] derive(String purpose) {
        byte[] info = ("xpat-voices/payouts/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
