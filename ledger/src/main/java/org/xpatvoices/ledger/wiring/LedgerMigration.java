package org.xpatvoices.ledger.wiring;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/** The schema {@code ledger} has its own history; that of the keys goes with the vault. */
@Configuration(proxyBeanMethods = false)
class LedgerMigration {

    @Bean
    FlywayMigrationInitializer ledgerMigrationInitializer(DataSource database) {
        return new FlywayMigrationInitializer(
                Flyway.configure()
                        .dataSource(database)
                        .schemas("ledger")
                        .locations("classpath:db/migration/ledger")
                        .outOfOrder(true)
                        .load());
    }
}
