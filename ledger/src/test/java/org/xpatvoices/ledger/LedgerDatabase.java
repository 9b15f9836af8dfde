package org.xpatvoices.ledger;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.testing.TestPostgres;

import javax.sql.DataSource;

/** A new database with this module's tables and nothing in them. */
public final class LedgerDatabase {
    private LedgerDatabase() {}

    public static DataSource create() {
        var database = TestPostgres.createDataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("ledger")
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
        return database;
    }

    public static JdbcTemplate createTemplate() {
        return new JdbcTemplate(create());
    }
}
