package org.xpatvoices.payouts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

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
        DataSource source = pool();
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

    private static DataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestPostgres.createDatabase());
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }
}
