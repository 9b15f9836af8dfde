package org.xpatvoices.marketplace.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Spring Boot builds its connection pool from these details. The pool thereby depends on the
 * server, so at the end it is closed first.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatasourceUrl.class)
class EmbeddedDatabaseConfiguration {

    /** Who started it stops it, after everything that depends on it. */
    @Bean(destroyMethod = "")
    EmbeddedDatabase embeddedDatabase(StartingDatabase starting) {
        return starting.started();
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
        return new Details(database.url(), database.password());
    }

    private record Details(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.USER;
        }

        @Override
        public String toString() {
            return getJdbcUrl;
        }
    }
}
