package org.xpatvoices.payouts.rail.cash;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xpatvoices.payouts.rail.FeeSettings;
import org.xpatvoices.payouts.rail.RailLimits;

import java.time.Duration;
import java.util.Map;

/**
 * Cash at hubs.
 *
 * @param enabled whether hubs hand out cash at all
 * @param validity how long a voucher can be redeemed
 * @param minimumMajor least amount worth a walk, in whole currency units
 * @param payoutsMax vouchers in one batch
 * @param limits what one payee may get by it
 * @param fees what it takes from payees, by currency
 */
@ConfigurationProperties("xpatvoices.rails.cash")
public record CashSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("14d") Duration validity,
        @DefaultValue("10") long minimumMajor,
        @DefaultValue("500") int payoutsMax,
        @DefaultValue RailLimits limits,
        @DefaultValue Map<String, FeeSettings> fees) {}
