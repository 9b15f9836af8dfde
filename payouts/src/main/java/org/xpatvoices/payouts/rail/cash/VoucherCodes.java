package org.xpatvoices.payouts.rail.cash;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code of each voucher: twelve letters and digits that follow from a secret, so that they are
 * stored nowhere and shown to the payee alone. What is stored to find one again is a keyed digest.
 */
@Component
public class VoucherCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 12;
    private static final int BITS = 5;
    private static final int BYTES = 32;

    private final SecretKeySpec code;
    private final SecretKeySpec lookup;

    VoucherCodes(@Value("${xpatvoices.master-key}") String base64) {
        var master = new SecretKeySpec(Base64.getDecoder().decode(base64.strip()), "Generic");
        this.code = derived(master, "xpat-voices/payouts/voucher-code");
        this.lookup = derived(master, "xpat-voices/payouts/voucher-lookup");
    }

    private static SecretKeySpec derived(SecretKeySpec master, String purpose) {
        try {
            byte[] key =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(master)
                                            .thenExpand(
                                                    purpose.getBytes(StandardCharsets.UTF_8),
                                                    BYTES));
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As the payee reads it out: three groups of four. */
    public String of(String payoutId) {
        byte[] random = mac(code, payoutId);
        var text = new StringBuilder();
        long bits = 0;
        for (int at = 0; at < Long.BYTES; at++) {
            bits = bits << Byte.SIZE | random[at] & 0xFF;
        }
        for (int letter = 0; letter < LETTERS; letter++) {
            if (letter > 0 && letter % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt((int) (bits >>> letter * BITS) & 31));
        }
        return text.toString();
    }

    /** What a voucher is found by, however its code was typed. */
    public String lookupOf(String typed) {
        String plain =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return HexFormat.of().formatHex(mac(lookup, plain));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
