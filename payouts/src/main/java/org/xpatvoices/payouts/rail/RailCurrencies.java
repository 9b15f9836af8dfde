package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.xpatvoices.contracts.payout.RailCode;

import java.util.Map;
import java.util.Set;

/**
 * Which currencies ways of paying carry.
 *
 * @param currencies by rail; one that is not named carries every currency
 */
@ConfigurationProperties("xpatvoices.rails")
public record RailCurrencies(@Nullable Map<RailCode, Set<String>> currencies) {
    /** Every rail carries everything. */
    public static final RailCurrencies ALL = new RailCurrencies(null);

    boolean carries(RailCode rail, String currency) {
        var some = currencies == null ? null : currencies.get(rail);
        return some == null || some.isEmpty() || some.contains(currency);
    }
}
