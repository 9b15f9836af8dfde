package org.xpatvoices.payouts.payout;

import com.google.crypto.tink.subtle.AesGcmJce;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps account and holder, encrypted and bound to their destination. Not a projection: the log
 * knows only a mask and a keyed fingerprint, so that deleting a row here forgets the account for
 * good.
 */
@Component
class DestinationVault {
    private final JdbcTemplate jdbc;
    private final AesGcmJce cipher;
    private final SecretKeySpec fingerprints;

    DestinationVault(JdbcTemplate jdbc, PayoutKeys keys) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.cipher = new AesGcmJce(keys.derive("destination/1"));
        this.fingerprints =
                new SecretKeySpec(keys.derive("destination-fingerprint/1"), "HmacSHA256");
    }

    /** Keeps the first details of a destination; a destination never changes. */
    void keep(String destinationId, BankDetails details) {
        byte[] clear =
                (details.account() + '\n' + details.holder()).getBytes(StandardCharsets.UTF_8);
        try {
            jdbc.update(
                    "INSERT INTO payouts.destination_secret (destination_id, cipher) VALUES (?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    destinationId,
                    cipher.encrypt(clear, boundTo(destinationId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a destination could not be encrypted", e);
        }
    }

    /** The details of those destinations that are still known. */
    Map<String, BankDetails> open(Collection<String> destinationIds) {
        Map<String, BankDetails> opened = new HashMap<>();
        jdbc.query(
                "SELECT destination_id, cipher FROM payouts.destination_secret"
                        + " WHERE destination_id = ANY (?)",
                row -> {
                    opened.put(row.getString(1), decrypt(row.getString(1), row.getBytes(2)));
                },
                (Object) destinationIds.toArray(String[]::new));
        return opened;
    }

    /** The same for the same account of the same payee, and useless without the key. */
    String fingerprint(String payeeId, BankDetails details) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprints);
            String text = payeeId + '\n' + details.account() + '\n' + details.holder();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private BankDetails decrypt(String destinationId, byte[] bytes) {
        try {
            String clear =
                    new String(
                            cipher.decrypt(bytes, boundTo(destinationId)), StandardCharsets.UTF_8);
            int cut = clear.indexOf('\n');
            return new BankDetails(clear.substring(0, cut), clear.substring(cut + 1));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "destination " + destinationId + " does not open with this key", e);
        }
    }

    private static byte[] boundTo(String destinationId) {
        return destinationId.getBytes(StandardCharsets.UTF_8);
    }
}
