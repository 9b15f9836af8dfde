package org.xpatvoices.payouts.wiring;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.xpatvoices.payouts.conversion.ConversionSettings;
import org.xpatvoices.payouts.notice.MessageSettings;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.PayoutSettings;
import org.xpatvoices.payouts.rail.BankSettings;
import org.xpatvoices.payouts.rail.RailCurrencies;
import org.xpatvoices.payouts.rail.RailZones;
import org.xpatvoices.payouts.rail.cash.CashSettings;
import org.xpatvoices.payouts.rail.mobile.MobileMoneySettings;
import org.xpatvoices.payouts.remittance.RemittanceSettings;

/** What of this module can be set from outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    PayoutSettings.class,
    ApprovalLimits.class,
    ConversionSettings.class,
    BankSettings.class,
    RailCurrencies.class,
    RailZones.class,
    MobileMoneySettings.class,
    CashSettings.class,
    MessageSettings.class,
    RemittanceSettings.class
})
class PayoutsConfiguration {}
