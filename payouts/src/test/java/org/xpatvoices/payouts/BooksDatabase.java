package org.xpatvoices.payouts;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.testing.TestPostgres;

import javax.sql.DataSource;

/** A database with this module's schema and nothing in it, without Spring around. */
public record BooksDatabase(
        DataSource source, JdbcTemplate jdbc, TransactionTemplate transactions) {
    public static BooksDatabase fresh() {
        DataSource source = TestPostgres.createDataSource();
        Flyway.configure()
                .dataSource(source)
                .schemas("payouts")
                .locations("classpath:db/migration/payouts")
                .outOfOrder(true)
                .load()
                .migrate();
        return new BooksDatabase(
                source,
                new JdbcTemplate(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)));
    }
}
