package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads, worker by worker, the contributions that an admission may want: those of its form and
 * period, profiles and contracts, and whatever else corrects one of them.
 */
final class ToldRows implements AutoCloseable {
    private static final int ROWS_PER_FETCH = 2_000;
    private static final byte[] NOTHING = {};
    private static final String BY_WORKER =
            """
            select worker_id, contribution_id, schema_id, schema_version, reference_period, job_ref,
                   key_id, ciphertext, grant_ids, captured_at, supersedes from ledger.contribution
            where position <= ? and schema_id in ('profile', 'employment-contract', ?)
              and (schema_id <> ? or supersedes is not null
                   or schema_version = ? and reference_period = any (?::text[])) order by worker_id
            """;

    private final String form;
    private final String version;
    private final Set<String> periods;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean there;
    private String worker = "";
    private byte[] sentGrants = NOTHING;
    private List<String> grants = List.of();

    /** Says what each worker told, in no order of its own; belongs to a transaction. */
    static void read(Connection connection, Admission asked, Consumer<OfWorker<Told>> say)
            throws SQLException {
        try (var rows = new ToldRows(connection, asked)) {
            while (rows.there) {
                say.accept(new OfWorker<>(rows.worker, rows.ofNextWorker()));
            }
        }
    }

    private ToldRows(Connection connection, Admission asked) throws SQLException {
        form = asked.schema().contribution().id();
        version = asked.schema().contribution().version();
        periods = Set.copyOf(Periods.within(asked.period()));
        statement = connection.prepareStatement(BY_WORKER);
        statement.setFetchSize(ROWS_PER_FETCH);
        // Binary from the first row on: as text every sealed byte would be two digits.
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        statement.setLong(1, asked.cutOffPosition());
        statement.setString(2, form);
        statement.setString(3, form);
        statement.setString(4, version);
        statement.setObject(5, periods.toArray(String[]::new));
        rows = statement.executeQuery();
        next();
    }

    private List<Told> ofNextWorker() throws SQLException {
        var told = new ArrayList<Told>(3);
        String whose = worker;
        while (there && worker.equals(whose)) {
            told.add(told());
            next();
        }
        return told;
    }

    private void next() throws SQLException {
        there = rows.next();
        worker = there ? rows.getString(1) : "";
    }

    private Told told() throws SQLException {
        String schemaId = rows.getString(3);
        String schemaVersion = rows.getString(4);
        String period = rows.getString(5);
        byte @Nullable [] ciphertext = rows.getBytes(8);
        boolean wanted =
                !schemaId.equals(form) || schemaVersion.equals(version) && periods.contains(period);
        var facts =
                new AdmittedFacts(
                        rows.getString(2),
                        schemaId,
                        schemaVersion,
                        period,
                        rows.getString(6),
                        List.of(),
                        rows.getString(7),
                        // A tombstone is found like any other and opens under no grant.
                        ciphertext == null ? NOTHING : ciphertext);
        return new Told(
                facts, grants(), SentMoment.of(rows.getBytes(10)), rows.getString(11), wanted);
    }

    /** What one worker tells on one day usually rests on the same grants, sent as equal bytes. */
    private List<String> grants() throws SQLException {
        byte[] sent = rows.getBytes(9);
        if (!Arrays.equals(sent, sentGrants)) {
            sentGrants = sent;
            grants = List.of((String[]) rows.getArray(9).getArray());
        }
        return grants;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
