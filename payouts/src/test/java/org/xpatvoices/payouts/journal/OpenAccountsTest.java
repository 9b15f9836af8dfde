package org.xpatvoices.payouts.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xpatvoices.payouts.TestBooks;

import java.sql.Connection;
import java.sql.SQLException;

class OpenAccountsTest {
    private static final int MANY = 5_000;
    private static final String OPEN =
            "SELECT count(*) FROM (SELECT array_agg('liab:worker:p' || n || ':payable') AS names,"
                    + " array_agg('MVR'::text) AS currencies FROM generate_series(1, "
                    + MANY
                    + ") n) w, payouts.open_accounts(w.names, w.currencies)";
    private static final String KNOWN =
            "SELECT reltuples >= relpages FROM pg_class WHERE oid = 'payouts.account'::regclass";

    @Test
    void countsAccountsAgainThatSomebodyCountedWhileTheyWereBeingOpened() throws SQLException {
        try (var books = new TestBooks();
                Connection connection = books.database().source().getConnection()) {
            var sale = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            connection.setAutoCommit(false);
            assertThat(sale.queryForObject(OPEN, Integer.class)).isEqualTo(MANY);

            // As the database does by itself, from outside.
            books.database().jdbc().execute("ANALYZE payouts.account");
            assertThat(sale.queryForObject(KNOWN, Boolean.class)).isFalse();

            assertThat(sale.queryForObject(OPEN, Integer.class)).isEqualTo(MANY);
            assertThat(sale.queryForObject(KNOWN, Boolean.class)).isTrue();
            connection.rollback();
        }
    }
}
