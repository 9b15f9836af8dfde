package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on {@code vault.kek_epoch}. */
@Component
class KekEpochTable {
    private static final String SELECT =
            "select epoch, kek_id, asked_by, opened_at, closed_at is not null as closed"
                    + " from vault.kek_epoch ";

    private final VaultDatabase vault;

    KekEpochTable(VaultDatabase vault) {
        this.vault = vault;
    }

    record Row(int epoch, UUID kekId, @Nullable String askedBy, Instant openedAt, boolean closed) {}

    Optional<Row> newest() {
        return vault
                .run(jdbc -> jdbc.query(SELECT + "order by epoch desc limit 1", KekEpochTable::row))
                .stream()
                .findFirst();
    }

    Optional<Row> find(int epoch) {
        return vault
                .run(jdbc -> jdbc.query(SELECT + "where epoch = ?", KekEpochTable::row, epoch))
                .stream()
                .findFirst();
    }

    Optional<Row> askedBy(String name) {
        return vault
                .run(jdbc -> jdbc.query(SELECT + "where asked_by = ?", KekEpochTable::row, name))
                .stream()
                .findFirst();
    }

    List<Row> before(int epoch) {
        return vault.run(
                jdbc ->
                        jdbc.query(
                                SELECT + "where epoch < ? order by epoch",
                                KekEpochTable::row,
                                epoch));
    }

    /** Until the transaction ends, nobody else adds an epoch. */
    void lockOutOthers() {
        vault.run(jdbc -> jdbc.update("lock table vault.kek_epoch in share row exclusive mode"));
    }

    void add(int epoch, UUID kekId, @Nullable String askedBy) {
        vault.run(
                jdbc ->
                        jdbc.update(
                                "insert into vault.kek_epoch (epoch, kek_id, asked_by) values (?, ?, ?)",
                                epoch,
                                kekId,
                                askedBy));
    }

    /** From here on no key can be stored under these epochs; who is about to waits and fails. */
    void closeBefore(int epoch) {
        vault.run(
                jdbc ->
                        jdbc.update(
                                "update vault.kek_epoch set closed_at = now()"
                                        + " where epoch < ? and closed_at is null",
                                epoch));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("epoch"),
                row.getObject("kek_id", UUID.class),
                row.getString("asked_by"),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("closed"));
    }
}
