package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code vault.data_key}. */
@Component
class DataKeyTable implements KeepsKeys {
    private final VaultDatabase vault;

    DataKeyTable(VaultDatabase vault) {
        this.vault = vault;
    }

    /** The keys of these grants, as far as there are any left. */
    List<WrappedKey> find(Collection<String> grantIds) {
        return vault.one(
                jdbc ->
                        jdbc.query(
                                "select key_id, grant_id, kek_epoch, wrapped from vault.data_key"
                                        + " where grant_id = any (?) and wrapped is not null",
                                (row, _) ->
                                        new WrappedKey(
                                                row.getObject("key_id", UUID.class),
                                                row.getString("grant_id"),
                                                row.getInt("kek_epoch"),
                                                row.getBytes("wrapped")),
                                (Object) grantIds.toArray(String[]::new)));
    }

    /**
     * Answers whether the key is kept; it is not when the grant has one or had one, nor under an
     * epoch that is closed. Two who come at once wait for each other here.
     */
    boolean keepUnlessThere(WrappedKey key, String holder) {
        return vault.one(
                        jdbc ->
                                jdbc.update(
                                        "insert into vault.data_key"
                                                + " (key_id, grant_id, holder, kek_epoch, wrapped)"
                                                + " select ?, ?, ?, epoch, ? from vault.kek_epoch"
                                                + " where epoch = ? and closed_at is null for share"
                                                + " on conflict (grant_id) do nothing",
                                        key.id(),
                                        key.name(),
                                        holder,
                                        key.wrapped(),
                                        key.kekEpoch()))
                == 1;
    }

    Optional<String> holderOf(String grantId) {
        return vault
                .one(
                        jdbc ->
                                jdbc.query(
                                        "select holder from vault.data_key where grant_id = ?",
                                        (row, _) -> row.getString("holder"),
                                        grantId))
                .stream()
                .findFirst();
    }

    /** The row stays, the key goes; doing it again changes nothing. */
    void destroy(String grantId) {
        vault.run(
                jdbc -> {
                    jdbc.update("delete from vault.content_key where grant_id = ?", grantId);
                    return jdbc.update(
                            "update vault.data_key set wrapped = null, destroyed_at = now()"
                                    + " where grant_id = ? and wrapped is not null",
                            grantId);
                });
    }

    long countLiving(Collection<String> grantIds) {
        return Objects.requireNonNull(
                vault.one(
                        jdbc ->
                                jdbc.queryForObject(
                                        "select count(*) from vault.data_key"
                                                + " where grant_id = any (?) and wrapped is not null",
                                        Long.class,
                                        (Object) grantIds.toArray(String[]::new))));
    }

    @Override
    public KeyKind kind() {
        return new KeyKind("vault.data_key", "key_id", "grant_id", Use.GRANT);
    }
}
