package org.xpatvoices.ledger;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** This module alone over a real database: what workers do, without doors. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
    "org.xpatvoices.ledger.consent",
    "org.xpatvoices.ledger.contribution",
    "org.xpatvoices.ledger.enrolment",
    "org.xpatvoices.ledger.grievance",
    "org.xpatvoices.ledger.shredding",
    "org.xpatvoices.ledger.view",
    "org.xpatvoices.ledger.wiring"
})
public class LedgerForTests {
    /** 32 zero bytes: good enough for synthetic workers. */
    public static final String MASTER_KEY =
            "xpatvoices.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
}
