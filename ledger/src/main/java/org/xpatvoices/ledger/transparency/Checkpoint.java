package org.xpatvoices.ledger.transparency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A published checkpoint: the size it speaks of and the signed text. */
record Checkpoint(long size, String note) {

    /** The longest one; at equal length the one with more signatures. */
    static Optional<Checkpoint> newest(Connection connection) throws SQLException {
        LogHead head = LogTables.head(connection);
        String note = head.note();
        Optional<Checkpoint> witnessed = witnessed(connection);
        if (note == null || witnessed.filter(one -> one.size() >= head.signedSize()).isPresent()) {
            return witnessed;
        }
        return Optional.of(new Checkpoint(head.signedSize(), note));
    }

    /** One that covers this many leaves, with the signatures of witnesses if there is such. */
    static Optional<Checkpoint> covering(
            Connection connection, long leaves, boolean mustBeWitnessed) throws SQLException {
        Optional<Checkpoint> witnessed = witnessed(connection).filter(one -> one.size() >= leaves);
        return mustBeWitnessed || witnessed.isPresent()
                ? witnessed
                : newest(connection).filter(one -> one.size() >= leaves);
    }

    static Optional<Checkpoint> witnessed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select size, note from ledger.log_witnessed where log = 1")) {
            return row.next()
                    ? Optional.of(new Checkpoint(row.getLong(1), row.getString(2)))
                    : Optional.empty();
        }
    }
}
