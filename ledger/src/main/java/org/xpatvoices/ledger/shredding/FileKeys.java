package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.shredding.SealedFiles;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.util.Optional;
import java.util.UUID;

/** The keys of files, and the statements on {@code vault.file_key}. */
@Component
class FileKeys implements SealedFiles, KeepsKeys {
    private static final String BOUND_TO = "file|";

    private final VaultDatabase vault;
    private final KeyEncryption encryption;
    private final UnreadableContents unreadable;

    FileKeys(VaultDatabase vault, KeyEncryption encryption, UnreadableContents unreadable) {
        this.vault = vault;
        this.encryption = encryption;
        this.unreadable = unreadable;
    }

    @Override
    public SealedFile seal(String sha256, byte[] content) {
        var stored =
                living(sha256)
                        .orElseGet(
                                () -> {
                                    encryption.store(
                                            UUID.randomUUID(),
                                            sha256,
                                            AesKey.random(),
                                            Use.FILE,
                                            key -> keep(key) || living(sha256).isPresent());
                                    return living(sha256).orElseThrow();
                                });
        return new SealedFile(
                stored.id(),
                encryption.unwrap(stored, Use.FILE).encrypt(content, BOUND_TO + sha256));
    }

    @Override
    public Optional<byte[]> open(String sha256, SealedFile sealed) {
        try {
            return living(sha256)
                    .filter(stored -> stored.id().equals(sealed.keyId()))
                    .map(
                            stored ->
                                    encryption
                                            .unwrap(stored, Use.FILE)
                                            .decrypt(sealed.ciphertext(), BOUND_TO + sha256));
        } catch (UnreadableContent fault) {
            throw unreadable.found(fault);
        }
    }

    @Override
    public KeyKind kind() {
        return new KeyKind("vault.file_key", "key_id", "name", Use.FILE);
    }

    private Optional<WrappedKey> living(String name) {
        return vault
                .one(
                        jdbc ->
                                jdbc.query(
                                        "select key_id, name, kek_epoch, wrapped from vault.file_key"
                                                + " where name = ? and wrapped is not null",
                                        (row, _) ->
                                                new WrappedKey(
                                                        row.getObject("key_id", UUID.class),
                                                        row.getString("name"),
                                                        row.getInt("kek_epoch"),
                                                        row.getBytes("wrapped")),
                                        name))
                .stream()
                .findFirst();
    }

    private boolean keep(WrappedKey key) {
        return vault.one(
                        jdbc ->
                                jdbc.update(
                                        "insert into vault.file_key"
                                                + " (key_id, name, kek_epoch, wrapped)"
                                                + " select ?, ?, epoch, ? from vault.kek_epoch"
                                                + " where epoch = ? and closed_at is null for share"
                                                + " on conflict do nothing",
                                        key.id(),
                                        key.name(),
                                        key.wrapped(),
                                        key.kekEpoch()))
                == 1;
    }
}
