package org.xpatvoices.ledger.shredding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Opens the database of the keys: one of its own where one is named, else beside the log. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/xpatvoices/ledger/shredding/vault.properties")
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {
    @Bean
    VaultDatabase vaultDatabase(VaultSettings settings, JdbcConnectionDetails log) {
        var pool = new HikariConfig();
        pool.setPoolName("vault");
        pool.setMaximumPoolSize(settings.connectionsMax());
        pool.setMinimumIdle(1);
        var url = settings.url();
        if (url == null || url.isBlank()) {
            pool.setJdbcUrl(log.getJdbcUrl());
            pool.setUsername(log.getUsername());
            pool.setPassword(log.getPassword());
        } else {
            pool.setJdbcUrl(url);
            pool.setUsername(settings.username());
            pool.setPassword(settings.password());
        }
        return VaultDatabase.owning(new HikariDataSource(pool));
    }

    /** Before anybody asks for a key: an empty key database would begin with a new epoch. */
    @Bean
    RestoredKeys restoredKeys(
            VaultSettings settings, VaultDatabase vault, ObjectProvider<EventStorageEngine> log) {
        var restored = RestoredKeys.into(vault, settings.restoreFrom());
        log.ifAvailable(engine -> LostKeys.mustNotBe(vault, engine.createHeadToken() != null));
        return restored;
    }

    @Bean
    KekFolder kekFolder(VaultSettings settings, MasterKey master) {
        return new KekFolder(settings.kekFolder(), master);
    }
}
