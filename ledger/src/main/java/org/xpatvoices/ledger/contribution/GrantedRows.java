package org.xpatvoices.ledger.contribution;

import org.postgresql.PGStatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads, worker by worker, the consents that were in force at the cut-off of an admission. */
final class GrantedRows implements AutoCloseable {
    private static final int ROWS_PER_FETCH = 2_000;
    private static final int BINARY_AT_ONCE = -1;
    private static final int COLUMNS = 7;
    private static final String BY_WORKER =
            """
            select worker_id, grant_id, purposes, recipients, categories, granted_at, valid_until
            from ledger.consent
            where granted_position <= ? and (withdrawn_position is null or withdrawn_position > ?)
              and valid_until > ?
            order by worker_id
            """;

    private final Admission asked;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final WordRows words = new WordRows(COLUMNS);
    private boolean there;
    private String worker = "";

    /** A grant, and the categories of what it opens. */
    record Granted(AdmittedGrant grant, Set<String> categories) {}

    /**
     * Says what each worker granted for one of the purposes and one of the recipients asked for, in
     * no order of its own; belongs to a transaction.
     */
    static void read(Connection connection, Admission asked, Consumer<OfWorker<Granted>> say)
            throws SQLException {
        try (var rows = new GrantedRows(connection, asked)) {
            while (rows.there) {
                say.accept(new OfWorker<>(rows.worker, rows.ofNextWorker()));
            }
        }
    }

    private GrantedRows(Connection connection, Admission asked) throws SQLException {
        this.asked = asked;
        statement = connection.prepareStatement(BY_WORKER);
        statement.setFetchSize(ROWS_PER_FETCH);
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        statement.setLong(1, asked.cutOffPosition());
        statement.setLong(2, asked.cutOffPosition());
        statement.setObject(3, asked.cutOffAt().atOffset(ZoneOffset.UTC));
        rows = statement.executeQuery();
        next();
    }

    private List<Granted> ofNextWorker() throws SQLException {
        String whose = worker;
        var granted = new ArrayList<Granted>(1);
        while (there && worker.equals(whose)) {
            Set<String> purposes = words.of(rows, 3);
            Set<String> recipients = words.of(rows, 4);
            if (!Collections.disjoint(purposes, asked.purposes())
                    && !Collections.disjoint(recipients, asked.recipients())) {
                var grant =
                        new AdmittedGrant(
                                rows.getString(2),
                                purposes,
                                recipients,
                                SentMoment.of(rows.getBytes(6)),
                                SentMoment.of(rows.getBytes(7)));
                granted.add(new Granted(grant, words.of(rows, 5)));
            }
            next();
        }
        return granted;
    }

    private void next() throws SQLException {
        there = rows.next();
        if (there) {
            worker = rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
