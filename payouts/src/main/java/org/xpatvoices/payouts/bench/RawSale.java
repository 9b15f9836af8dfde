package org.xpatvoices.payouts.bench;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

/**
 * The rows of one sale written again by COPY, into tables of the same shape and with the same
 * indexes, in one durable transaction that moves the totals as well: what PostgreSQL alone takes.
 */
@Component
@Profile("bench")
class RawSale {
    private static final String ENTRIES =
            "SELECT entry FROM payouts.journal_entry WHERE position IN (SELECT position FROM"
                    + " payouts.earning_chunk WHERE licence = '%s')";
    private static final String MOVE_TOTALS =
            """
            UPDATE raw_sale.account a
            SET debit_micro = a.debit_micro + s.debit, credit_micro = a.credit_micro + s.credit
            FROM (SELECT account_id, sum(debit_micro) AS debit, sum(credit_micro) AS credit
                  FROM raw_sale.journal_line GROUP BY account_id) s
            WHERE a.account_id = s.account_id
            """;

    private static final String BEFORE_THE_SALE =
            """
            UPDATE raw_sale.account a
            SET debit_micro = a.debit_micro - s.debit, credit_micro = a.credit_micro - s.credit
            FROM (SELECT account_id, sum(debit_micro) AS debit, sum(credit_micro) AS credit
                  FROM payouts.journal_line WHERE entry IN (%s) GROUP BY account_id) s
            WHERE a.account_id = s.account_id
            """;

    private final DataSource source;

    RawSale(DataSource source) {
        this.source = source;
    }

    /** Answers the seconds of the transaction. */
    double write(LicenceId licence) throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            shape(connection, licence);
            var rows = rows(connection, licence);
            execute(connection, "SET work_mem = '32MB'");
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (var table : rows.entrySet()) {
                copy(connection)
                        .copyIn(
                                "COPY raw_sale." + table.getKey() + " FROM STDIN BINARY",
                                new ByteArrayInputStream(table.getValue()));
            }
            execute(connection, MOVE_TOTALS);
            connection.commit();
            double seconds = (System.nanoTime() - began) / 1e9;
            connection.setAutoCommit(true);
            execute(connection, "RESET work_mem");
            return seconds;
        }
    }

    /**
     * The accounts are as they were before the sale. The rows of earlier sales stay away, as they
     * stand elsewhere in the real tables' indexes.
     */
    private static void shape(Connection connection, LicenceId licence) throws SQLException {
        execute(connection, "DROP SCHEMA IF EXISTS raw_sale CASCADE");
        execute(connection, "CREATE SCHEMA raw_sale");
        for (String table :
                new String[] {
                    "account", "journal_entry", "journal_line", "earning_row", "earning_chunk"
                }) {
            execute(
                    connection,
                    "CREATE TABLE raw_sale.%s (LIKE payouts.%s INCLUDING ALL)"
                            .formatted(table, table));
        }
        execute(connection, "ALTER TABLE raw_sale.account SET (fillfactor = 45)");
        execute(
                connection,
                "INSERT INTO raw_sale.account OVERRIDING SYSTEM VALUE SELECT * FROM"
                        + " payouts.account");
        execute(connection, BEFORE_THE_SALE.formatted(ENTRIES.formatted(licence.value())));
        execute(connection, "VACUUM FULL ANALYZE raw_sale.account");
    }

    private static Map<String, byte[]> rows(Connection connection, LicenceId licence)
            throws SQLException, IOException {
        String id = licence.value().toString();
        String entries = ENTRIES.formatted(id);
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "journal_entry",
                "SELECT * FROM payouts.journal_entry WHERE entry IN (" + entries + ")");
        queries.put(
                "journal_line",
                "SELECT * FROM payouts.journal_line WHERE entry IN (" + entries + ")");
        queries.put(
                "earning_row",
                "SELECT * FROM payouts.earning_row WHERE licence = '%s'".formatted(id));
        queries.put(
                "earning_chunk",
                "SELECT * FROM payouts.earning_chunk WHERE licence = '%s'".formatted(id));
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (var one : queries.entrySet()) {
            var bytes = new ByteArrayOutputStream();
            copy(connection).copyOut("COPY (" + one.getValue() + ") TO STDOUT BINARY", bytes);
            rows.put(one.getKey(), bytes.toByteArray());
        }
        return rows;
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
