package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what workers told and what they granted as two streams in the order of workers, both a
 * little ahead and each in a transaction of its own: positions decide, so it does not matter that
 * each of the two has a view of its own.
 */
record AbreastRows(JdbcTemplate jdbc, TransactionTemplate transaction) {
    /**
     * Both tables are read by worker, along an index. Left to itself the planner sorts everything
     * on disk.
     */
    private static final String BY_WORKER =
            """
            select set_config(way, 'off', true)
            from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'jit']) way
            """;

    private static final OfWorker<GrantedRows.Granted> NOTHING = new OfWorker<>("", List.of());

    @FunctionalInterface
    private interface Stream<T> {
        void read(Connection connection, Admission asked, Consumer<OfWorker<T>> say)
                throws SQLException;
    }

    void read(Admission asked, Admitting admitting) {
        try (var told = ahead(asked, ToldRows::read);
                var granted = ahead(asked, GrantedRows::read)) {
            var grants = NOTHING;
            while (told.hasNext()) {
                OfWorker<Told> next = told.next();
                while (grants.worker().compareTo(next.worker()) < 0 && granted.hasNext()) {
                    grants = granted.next();
                }
                boolean same = grants.worker().equals(next.worker());
                admitting.take(next.worker(), next.all(), same ? grants.all() : List.of());
            }
        }
    }

    private <T> Ahead<OfWorker<T>> ahead(Admission asked, Stream<T> stream) {
        return new Ahead<>(say -> transaction.executeWithoutResult(_ -> read(asked, stream, say)));
    }

    private <T> void read(Admission asked, Stream<T> stream, Consumer<OfWorker<T>> say) {
        jdbc.queryForList(BY_WORKER, String.class);
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            stream.read(connection, asked, say);
                            return null;
                        });
    }
}
