package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
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

    /** Two first writers under one grant meet here: the second takes the first one's key. */
    void keepUnlessThere(WrappedDataKey key) {
        jdbc.update(
                "insert into vault.data_key (key_id, grant_id, kek_epoch, wrapped) values (?, ?, ?,"
                        + " ?) on conflict (grant_id) do nothing",
                key.id(),
                key.grantId(),
                key.kekEpoch(),
                key.wrapped());
    }
}
