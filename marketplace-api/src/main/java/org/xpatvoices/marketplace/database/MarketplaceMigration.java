package org.xpatvoices.marketplace.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/** The schema {@code marketplace} has its own history, which this module alone writes. */
@Configuration(proxyBeanMethods = false)
class MarketplaceMigration {

    @Bean
    FlywayMigrationInitializer marketplaceMigrationInitializer(DataSource database) {
        return new FlywayMigrationInitializer(
                Flyway.configure()
                        .dataSource(database)
                        .schemas("marketplace")
                        .locations("classpath:db/migration/marketplace")
                        .outOfOrder(true)
                        .load());
    }
}
