package org.xpatvoices.ledger.wiring;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Axon orders its own configuration after classes of Spring Boot 3 that no longer exist under those
 * names. Without this bridge it looks for a data source before there is one, and settles for
 * nothing.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration"
        })
public class AxonOrderingBridge {}
