package org.xpatvoices.ledger.market;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The module as it runs, without what other tests put beside it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.xpatvoices.ledger",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.xpatvoices\\.ledger\\.wiring\\.WiredForTests.*"))
class WholeLedger {}
