package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.shredding.KeyEncryption.Use;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code vault.payee_key} and {@code vault.payee_to_forget}. */
@Component
class PayeeKeyTable implements KeepsKeys {
    private static final String SELECT =
            "select key_id, payee_id, kek_epoch, wrapped from vault.payee_key"
                    + " where wrapped is not null ";

    private final VaultDatabase vault;

    PayeeKeyTable(VaultDatabase vault) {
        this.vault = vault;
    }

    Optional<WrappedKey> living(String payeeId) {
        return vault
                .one(jdbc -> jdbc.query(SELECT + "and payee_id = ?", PayeeKeyTable::key, payeeId))
                .stream()
                .findFirst();
    }

    Map<UUID, WrappedKey> find(Collection<String> keyIds) {
        var found = new HashMap<UUID, WrappedKey>();
        vault.one(
                        jdbc ->
                                jdbc.query(
                                        SELECT + "and key_id = any (?::text[]::uuid[])",
                                        PayeeKeyTable::key,
                                        (Object) keyIds.toArray(String[]::new)))
                .forEach(key -> found.put(key.id(), key));
        return found;
    }

    boolean keepUnlessThere(WrappedKey key) {
        return vault.one(
                        jdbc ->
                                jdbc.update(
                                        "insert into vault.payee_key"
                                                + " (key_id, payee_id, kek_epoch, wrapped)"
                                                + " select ?, ?, epoch, ? from vault.kek_epoch"
                                                + " where epoch = ? and closed_at is null for share"
                                                + " on conflict do nothing",
                                        key.id(),
                                        key.name(),
                                        key.wrapped(),
                                        key.kekEpoch()))
                == 1;
    }

    /** An earlier day stays: nobody is kept longer for having asked twice. */
    void forgetFrom(String payeeId, LocalDate day) {
        vault.one(
                jdbc ->
                        jdbc.update(
                                "insert into vault.payee_to_forget as f (payee_id, forget_from)"
                                        + " values (?, ?) on conflict (payee_id) do update"
                                        + " set forget_from = least(f.forget_from, excluded.forget_from)",
                                payeeId,
                                Date.valueOf(day)));
    }

    List<String> toForget(LocalDate day) {
        return vault.one(
                jdbc ->
                        jdbc.queryForList(
                                "select payee_id from vault.payee_to_forget"
                                        + " join vault.payee_key using (payee_id)"
                                        + " where forget_from <= ? and wrapped is not null"
                                        + " order by payee_id",
                                String.class,
                                Date.valueOf(day)));
    }

    void destroy(String keyId) {
        vault.one(
                jdbc ->
                        jdbc.update(
                                "update vault.payee_key set wrapped = null, destroyed_at = now()"
                                        + " where key_id = ?::uuid and wrapped is not null",
                                keyId));
    }

    @Override
    public KeyKind kind() {
        return new KeyKind("vault.payee_key", "key_id", "payee_id", Use.PAYEE);
    }

    private static WrappedKey key(ResultSet row, int number) throws SQLException {
        return new WrappedKey(
                row.getObject("key_id", UUID.class),
                row.getString("payee_id"),
                row.getInt("kek_epoch"),
                row.getBytes("wrapped"));
    }
}
