package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals grievances under keys that no grant, product or packet ever leads to: another
 * key-encryption key, another table, and no way in through {@link ContentVault}.
 */
@Component
public class GrievanceVault {
    private static final int KEK_EPOCH = 1;

    private final JdbcTemplate jdbc;
    private final KeyEncryption encryption;

    GrievanceVault(JdbcTemplate jdbc, KeyEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    public SealedContent seal(Place place, String clear) {
        var keyId = UUID.randomUUID();
        var key = AesKey.random();
        jdbc.update(
                "insert into vault.grievance_key (content_key_id, kek_epoch, wrapped) values (?, ?,"
                        + " ?)",
                keyId,
                KEK_EPOCH,
                encryption.grievanceKey(KEK_EPOCH).wrap(key, wrapping(keyId, KEK_EPOCH)));
        var ciphertext =
                key.encrypt(clear.getBytes(StandardCharsets.UTF_8), place.under(keyId.toString()));
        return new SealedContent(keyId.toString(), Base64.getEncoder().encodeToString(ciphertext));
    }

    /** Empty when the key is gone. */
    public Optional<String> open(Place place, SealedContent content) {
        var keyId = UUID.fromString(content.keyId());
        return jdbc
                .query(
                        "select kek_epoch, wrapped from vault.grievance_key where content_key_id ="
                                + " ?",
                        (row, _) ->
                                encryption
                                        .grievanceKey(row.getInt("kek_epoch"))
                                        .unwrap(
                                                row.getBytes("wrapped"),
                                                wrapping(keyId, row.getInt("kek_epoch"))),
                        keyId)
                .stream()
                .map(key -> read(key, place, content))
                .findFirst();
    }

    private static String read(AesKey key, Place place, SealedContent content) {
        var ciphertext = Base64.getDecoder().decode(content.ciphertext());
        return new String(
                key.decrypt(ciphertext, place.under(content.keyId())), StandardCharsets.UTF_8);
    }

    private static String wrapping(UUID keyId, int epoch) {
        return keyId + "|grievance|" + epoch;
    }
}
