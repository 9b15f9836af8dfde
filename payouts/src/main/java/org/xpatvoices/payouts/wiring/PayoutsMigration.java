package org.xpatvoices.payouts.wiring;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/** The schema {@code payouts} has its own history, which this module alone writes. */
@Configuration(proxyBeanMethods = false)
class PayoutsMigration {

    @Bean
    FlywayMigrationInitializer payoutsMigrationInitializer(DataSource database) {
        return new FlywayMigrationInitializer(
                Flyway.configure()
                        .dataSource(database)
                        .schemas("payouts")
                        .locations("classpath:db/migration/payouts")
                        .outOfOrder(true)
                        .load());
    }
}
