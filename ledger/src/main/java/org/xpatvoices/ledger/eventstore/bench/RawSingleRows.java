package org.xpatvoices.ledger.eventstore.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** As many connections as callers, each of which inserts one row and commits it. */
final class RawSingleRows implements Contender {
    private final RawTable table;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    RawSingleRows(RawTable table) {
        this.table = table;
    }

    @Override
    public synchronized Action caller(int number) throws SQLException {
        while (inserts.size() <= number) {
            var connection = table.open();
            connections.add(connection);
            inserts.add(connection.prepareStatement(RawTable.INSERT));
        }
        var insert = inserts.get(number);
        var stream = UUID.randomUUID();
        long[] sequence = {0};
        return () -> {
            RawTable.bind(insert, table.nextPositions(1), stream, sequence[0]++);
            return insert.executeUpdate();
        };
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
