package org.xpatvoices.ledger.transparency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the one signer writes, on the one connection that holds its lock: when the connection is
 * gone, so is the lock, and nothing more is written under it.
 */
final class LogStore {
    /** "xpLOG": the lock of the one who may extend and sign. */
    private static final long LOCK = 0x78704C4F47L;

    private final Connection connection;

    LogStore(Connection connection) {
        this.connection = connection;
    }

    boolean tryLock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void unlock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    LogHead head() throws SQLException {
        return LogTables.head(connection);
    }

    TileSource tiles() {
        return (id, width) -> LogTables.hashes(connection, id, width);
    }

    /**
     * Extends the stored tree; nothing is kept unless the head is still the one extended from.
     *
     * @throws LogIsInconsistent if somebody else moved the head
     */
    void extend(LogHead from, Growth growth) throws SQLException {
        tiles(growth.tiles());
        append("log_entries", "entries", growth.entries());
        append("log_salts", "salts", growth.salts());
        String sql =
                "update ledger.log_head set size = ?, root = ? where log = 1 and size = ? and root"
                        + " = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, growth.size());
            statement.setBytes(2, growth.root());
            statement.setLong(3, from.size());
            statement.setBytes(4, from.root());
            mustChangeOne(statement, "the head is no longer at " + from.size());
        }
    }

    /** Publishes a signed checkpoint of the stored head, and of no other. */
    void sign(LogHead head, String note) throws SQLException {
        String sql =
                "update ledger.log_head set signed_size = size, note = ? where log = 1 and size = ?"
                        + " and root = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, note);
            statement.setLong(2, head.size());
            statement.setBytes(3, head.root());
            mustChangeOne(statement, "the signed head is not the stored one");
        }
    }

    private void tiles(Map<TileId, byte[]> tiles) throws SQLException {
        String sql =
                "insert into ledger.log_tile (level, tile, hashes) values (?, ?, ?) on conflict"
                        + " (level, tile) do update set hashes = excluded.hashes";
        try (var statement = connection.prepareStatement(sql)) {
            for (var tile : tiles.entrySet()) {
                statement.setInt(1, tile.getKey().level());
                statement.setLong(2, tile.getKey().index());
                statement.setBytes(3, tile.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void append(String table, String column, Map<Long, byte[]> parts) throws SQLException {
        String sql =
                "insert into ledger.%1$s as old (bundle, %2$s) values (?, ?) on conflict (bundle) do"
                        + " update set %2$s = old.%2$s || excluded.%2$s";
        try (var statement = connection.prepareStatement(sql.formatted(table, column))) {
            for (var part : parts.entrySet()) {
                statement.setLong(1, part.getKey());
                statement.setBytes(2, part.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Writes down where the next events are, for whoever asks by id; answers how many there were.
     * Apart from the tree, because ids come in an order of chance and are the dear part.
     */
    int index(int idsMax) throws SQLException {
        long done = LogTables.indexedTo(connection);
        List<UUID> ids = StoredEvents.idsAfter(connection, done, idsMax);
        if (!ids.isEmpty()) {
            insert(ids, done);
            try (var statement =
                    connection.prepareStatement(
                            "update ledger.log_index set position = ? where log = 1 and position ="
                                    + " ?")) {
                statement.setLong(1, done + ids.size());
                statement.setLong(2, done);
                mustChangeOne(statement, "the index is no longer at " + done);
            }
        }
        return ids.size();
    }

    private void insert(List<UUID> ids, long before) throws SQLException {
        String sql =
                "insert into ledger.log_event (event_id, position) select id, ? + place from"
                        + " unnest(?::text[]::uuid[]) with ordinality as one (id, place) order by id on"
                        + " conflict (event_id) do nothing";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, before);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", ids.stream().map(UUID::toString).toArray(String[]::new)));
            statement.executeUpdate();
        }
    }

    private static void mustChangeOne(PreparedStatement statement, String otherwise)
            throws SQLException {
        if (statement.executeUpdate() != 1) {
            throw new LogIsInconsistent("Somebody else wrote the log: " + otherwise);
        }
    }
}
