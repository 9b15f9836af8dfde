package org.xpatvoices.payouts.remittance;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.iso20022.Decimals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a partner is asked, and what its answer is held against.
 *
 * @param id tells one question from the next at a partner, and nothing of who asks
 * @param at a quote must hold beyond this
 */
record Asked(UUID id, Money gross, String receivedCurrency, Instant at) {
    private static final int COUNTRY = 2;

    /** The question as the Mobile Money API has it; the country is that of the currency. */
    Map<String, Object> of(RemittanceSettings.Partner partner) {
        return Map.of(
                "requestAmount",
                Decimals.print(gross.amountMicro(), gross.currency()),
                "requestCurrency",
                gross.currency(),
                "requestDate",
                at.toString(),
                "type",
                "inttransfer",
                "receivingCountry",
                receivedCurrency.substring(0, COUNTRY),
                "debitParty",
                pair("accountid", partner.account()),
                "creditParty",
                pair("accountcategory", "default"),
                "customData",
                pair("receivingCurrency", receivedCurrency));
    }

    private static List<Map<String, String>> pair(String key, String value) {
        return List.of(Map.of("key", key, "value", value));
    }
}
