package org.xpatvoices.ledger.offtaker;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the limits of deposits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DepositLimits.class)
class OffTakerConfiguration {}
