package org.xpatvoices.payouts.rail;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;

import java.util.List;

/** Refuses to start with limits and fees under which a rail would keep money for ever. */
@Component
class EveryRailPays {
    EveryRailPays(List<Rail> rails, RailCurrencies currencies) {
        for (Rail rail : rails) {
            for (String currency : Rails.CURRENCIES) {
                if (currencies.carries(rail.code(), currency)) {
                    mustPay(rail.code(), currency, rail.terms(currency));
                }
            }
        }
    }

    private static void mustPay(RailCode code, String currency, RailTerms terms) {
        if (!terms.everPay()) {
            throw new IllegalArgumentException(
                    "%s in %s could never pay somebody: at most %s, by tier %s, at least %d micro-units, %s"
                            .formatted(
                                    code,
                                    currency,
                                    terms.limits(),
                                    terms.tiers(),
                                    terms.minimumMicro(),
                                    terms.fees()));
        }
    }
}
