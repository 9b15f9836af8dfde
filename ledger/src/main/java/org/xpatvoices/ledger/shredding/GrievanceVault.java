package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals grievances under keys that no grant, product or packet ever leads to: another
 * key-encryption key, another table, and no way in through {@link ContentVault}.
 */
@Component
public class GrievanceVault implements KeepsKeys {
    private final VaultDatabase vault;
    private final KeyEncryption encryption;
    private final Fingerprints fingerprints;
    private final UnreadableContents unreadable;

    GrievanceVault(
            VaultDatabase vault,
            KeyEncryption encryption,
            Fingerprints fingerprints,
            UnreadableContents unreadable) {
        this.vault = vault;
        this.encryption = encryption;
        this.fingerprints = fingerprints;
        this.unreadable = unreadable;
    }

    public Sealing seal(Place place, String workerId, String clear, List<String> parts) {
        var keyId = UUID.randomUUID();
        var key = AesKey.random();
        encryption.store(keyId, holder(workerId), key, Use.GRIEVANCE, this::keep);
        var ciphertext =
                key.encrypt(clear.getBytes(StandardCharsets.UTF_8), place.under(keyId.toString()));
        return new Sealing(
                new SealedContent(keyId.toString(), Base64.getEncoder().encodeToString(ciphertext)),
                key.fingerprint(parts));
    }

    /** Empty when the key is gone. */
    public Optional<String> open(Place place, SealedContent content) {
        try {
            return key(content.keyId()).map(key -> read(key, place, content));
        } catch (UnreadableContent fault) {
            throw unreadable.found(fault);
        }
    }

    /** What these parts would be told from others by; empty when the key is gone. */
    public Optional<String> fingerprint(String keyId, List<String> parts) {
        return key(keyId).map(key -> key.fingerprint(parts));
    }

    /** Destroys all of this worker's for good; doing it again changes nothing. */
    public void destroyKeysOf(String workerId) {
        vault.one(
                jdbc ->
                        jdbc.update(
                                "update vault.grievance_key set wrapped = null, destroyed_at = now()"
                                        + " where holder = ? and wrapped is not null",
                                holder(workerId)));
    }

    @Override
    public KeyKind kind() {
        return new KeyKind("vault.grievance_key", "content_key_id", "holder", Use.GRIEVANCE);
    }

    private boolean keep(WrappedKey key) {
        return vault.one(
                        jdbc ->
                                jdbc.update(
                                        "insert into vault.grievance_key"
                                                + " (content_key_id, holder, kek_epoch, wrapped)"
                                                + " select ?, ?, epoch, ? from vault.kek_epoch"
                                                + " where epoch = ? and closed_at is null for share",
                                        key.id(),
                                        key.name(),
                                        key.wrapped(),
                                        key.kekEpoch()))
                == 1;
    }

    private Optional<AesKey> key(String keyId) {
        return vault
                .one(
                        jdbc ->
                                jdbc.query(
                                        "select content_key_id, holder, kek_epoch, wrapped from vault.grievance_key"
                                                + " where content_key_id = ?::uuid and wrapped is not null",
                                        (row, _) ->
                                                new WrappedKey(
                                                        row.getObject("content_key_id", UUID.class),
                                                        row.getString("holder"),
                                                        row.getInt("kek_epoch"),
                                                        row.getBytes("wrapped")),
                                        keyId))
                .stream()
                .findFirst()
                .map(stored -> encryption.unwrap(stored, Use.GRIEVANCE));
    }

    private String holder(String workerId) {
        return fingerprints.of("grievances", workerId);
    }

    private static String read(AesKey key, Place place, SealedContent content) {
        var ciphertext = Base64.getDecoder().decode(content.ciphertext());
        return new String(
                key.decrypt(ciphertext, place.under(content.keyId())), StandardCharsets.UTF_8);
    }
}
