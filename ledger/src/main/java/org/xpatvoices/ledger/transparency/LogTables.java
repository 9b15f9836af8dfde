package org.xpatvoices.ledger.transparency;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reading the log's tables. */
final class LogTables {
    private LogTables() {}

    static LogHead head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select size, root, signed_size, note from ledger.log_head where"
                                        + " log = 1")) {
            if (!row.next()) {
                throw new LogIsInconsistent("the head of the log is missing");
            }
            return new LogHead(row.getLong(1), row.getBytes(2), row.getLong(3), row.getString(4));
        }
    }

    static byte[] hashes(Connection connection, TileId id, int width) {
        byte[] hashes =
                prefix(
                        connection,
                        "select substring(hashes for ?) from ledger.log_tile where tile = ? and"
                                + " level = "
                                + id.level(),
                        width * TreeHash.BYTES,
                        id.index());
        if (hashes == null || hashes.length != width * TreeHash.BYTES) {
            throw new LogIsInconsistent(
                    "tile %d/%d does not hold %d hashes".formatted(id.level(), id.index(), width));
        }
        return hashes;
    }

    static byte @Nullable [] entries(Connection connection, long bundle, int count) {
        return prefix(
                connection,
                "select substring(entries for ?) from ledger.log_entries where bundle = ?",
                count * Growth.FRAMED,
                bundle);
    }

    static byte @Nullable [] salts(Connection connection, long bundle, int count) {
        return prefix(
                connection,
                "select substring(salts for ?) from ledger.log_salts where bundle = ?",
                count * LeafEntry.SALT_BYTES,
                bundle);
    }

    /** Up to where events are known by their ids. */
    static long indexedTo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select position from ledger.log_index where log = 1")) {
            if (!row.next()) {
                throw new LogIsInconsistent("the index of the log is missing");
            }
            return row.getLong(1);
        }
    }

    static Optional<Long> positionOf(Connection connection, UUID eventId) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select position from ledger.log_event where event_id = ?")) {
            statement.setObject(1, eventId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static byte @Nullable [] prefix(
            Connection connection, String sql, int bytes, long key) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, bytes);
            statement.setLong(2, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new LogNotReadable(e);
        }
    }
}
