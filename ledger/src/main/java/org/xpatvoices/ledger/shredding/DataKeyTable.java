package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code vault.data_key}. */
@Component
class DataKeyTable {
    private final JdbcTemplate jdbc;

    DataKeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<WrappedDataKey> find(Collection<String> grantIds) {
        return jdbc.query(
                "select key_id, grant_id, kek_epoch, wrapped from vault.data_key where grant_id ="
                        + " any (?)",
                (row, _) ->
                        new WrappedDataKey(
                                row.getObject("key_id", UUID.class),
                                row.getString("grant_id"),
                                row.getInt("kek_epoch"),
                                row.getBytes("wrapped")),
                (Object) grantIds.toArray(String[]::new));
    }

    /** Answers whether the key is new; two who come at once wait for each other here. */
    boolean keepUnlessThere(WrappedDataKey key, String holder) {
        return jdbc.update(
                        "insert into vault.data_key (key_id, grant_id, kek_epoch, wrapped, holder)"
                                + " values (?, ?, ?, ?, ?) on conflict (grant_id) do nothing",
                        key.id(),
                        key.grantId(),
                        key.kekEpoch(),
                        key.wrapped(),
                        holder)
                == 1;
    }

    Optional<String> holderOf(String grantId) {
        return jdbc
                .query(
                        "select holder from vault.data_key where grant_id = ?",
                        (row, _) -> row.getString("holder"),
                        grantId)
                .stream()
                .findFirst();
    }
}
