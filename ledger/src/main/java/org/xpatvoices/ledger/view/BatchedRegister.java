package org.xpatvoices.ledger.view;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Collects the rows that a batch of events makes and writes them statement by statement just before
 * the batch commits: all new rows first, then all changes. A row and its change may be in one
 * batch, and which of the two statements the batch happened to use first must not matter. Rows have
 * to be absolute: written again, they change nothing.
 */
@Component
public class BatchedRegister {
    private static final String RESOURCE = BatchedRegister.class.getName();
    private final JdbcTemplate jdbc;

    BatchedRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A new row, which no other new row of the batch may depend on. */
    public void write(String sql, @Nullable Object... values) {
        add(batch().rows, sql, values);
    }

    /**
     * A new row of a statement that takes all rows at once, as one array of texts, longs or bytes
     * per column: dear to write down and cheap to run, for rows that come by the thousand.
     */
    public void writeColumns(String sql, @Nullable Object... values) {
        add(batch().columns, sql, values);
    }

    /** A change of a row that may be as new as this batch. */
    public void change(String sql, @Nullable Object... values) {
        add(batch().changes, sql, values);
    }

    private Batch batch() {
        return CurrentUnitOfWork.map(this::batchOf)
                .orElseThrow(() -> new IllegalStateException("Rows are written while handling"));
    }

    private Batch batchOf(UnitOfWork<?> handling) {
        var root = handling.root();
        return root.getOrComputeResource(
                RESOURCE,
                _ -> {
                    var batch = new Batch();
                    root.onPrepareCommit(_ -> batch.writeAll(jdbc));
                    return batch;
                });
    }

    private static void add(
            Map<String, List<@Nullable Object[]>> to, String sql, @Nullable Object[] values) {
        to.computeIfAbsent(sql, _ -> new ArrayList<>()).add(values);
    }

    /** Typed, because arrays of objects would travel as text. */
    private static Array array(Connection connection, Stream<@Nullable Object> column)
            throws SQLException {
        var values = column.toArray();
        return switch (values[0]) {
            case Long _ -> connection.createArrayOf("int8", typed(values, Long[].class));
            case byte[] _ -> connection.createArrayOf("bytea", typed(values, byte[][].class));
            case null, default -> connection.createArrayOf("text", typed(values, String[].class));
        };
    }

    private static Object[] typed(Object[] values, Class<? extends Object[]> as) {
        return Arrays.copyOf(values, values.length, as);
    }

    private static final class Batch {
        final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        final Map<String, List<@Nullable Object[]>> columns = new LinkedHashMap<>();
        final Map<String, List<@Nullable Object[]>> changes = new LinkedHashMap<>();

        void writeAll(JdbcTemplate jdbc) {
            rows.forEach(jdbc::batchUpdate);
            for (Map.Entry<String, List<@Nullable Object[]>> all : columns.entrySet()) {
                writeAtOnce(jdbc, all.getKey(), all.getValue());
            }
            changes.forEach(jdbc::batchUpdate);
        }

        private static void writeAtOnce(
                JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
            jdbc.update(
                    sql,
                    statement -> {
                        for (int column = 0; column < rows.getFirst().length; column++) {
                            int at = column;
                            statement.setArray(
                                    column + 1,
                                    array(
                                            statement.getConnection(),
                                            rows.stream().map(row -> row[at])));
                        }
                    });
        }
    }
}
