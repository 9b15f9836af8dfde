package org.xpatvoices.payouts.remittance;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Licensed partners that send money abroad, and how far they are believed.
 *
 * @param partners by their code; none means that workers cannot compare
 * @param midRateUrl tells the market's middle, asked with {@code ?from=MVR&to=PHP}; without it no
 *     hidden margin is told
 * @param midRateAgeMax an older middle is none
 * @param receivedCurrencies what can be asked about
 * @param feeCapBasisPoints a fee above so many ten-thousandths of the amount is not worth it
 * @param aboveMidBasisPointsMax a rate so far above the middle is bait
 * @param belowMidBasisPointsMax a rate so far below the middle is a mistake, or worse
 * @param asksPerDay comparisons that one payee may ask for in 24 hours
 * @param holdMax a quote that claims to hold longer is cut to this
 * @param connectTimeout for one partner's connection
 * @param answerTimeout until all partners must have answered, each of them in full
 */
@ConfigurationProperties("xpatvoices.remittance")
public record RemittanceSettings(
        @DefaultValue Map<String, Partner> partners,
        @Nullable URI midRateUrl,
        @DefaultValue("7d") Duration midRateAgeMax,
        @DefaultValue({"BDT", "INR", "LKR", "NPR", "PHP", "PKR"}) List<String> receivedCurrencies,
        @DefaultValue("300") int feeCapBasisPoints,
        @DefaultValue("200") int aboveMidBasisPointsMax,
        @DefaultValue("2500") int belowMidBasisPointsMax,
        @DefaultValue("20") int asksPerDay,
        @DefaultValue("30m") Duration holdMax,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration answerTimeout) {
    public RemittanceSettings {
        partners = Map.copyOf(partners);
        receivedCurrencies = List.copyOf(receivedCurrencies);
    }

    /**
     * One partner.
     *
     * @param url where its API begins
     * @param name what workers read
     * @param licence the number of its licence; nobody is asked without one
     * @param account as it knows us
     * @param apiKey sent as {@code X-API-Key}, if it wants one
     */
    public record Partner(
            URI url,
            String name,
            String licence,
            @DefaultValue("xpat-voices") String account,
            @Nullable String apiKey) {
        public Partner {
            if (name.isBlank() || licence.isBlank()) {
                throw new IllegalArgumentException(
                        "A remittance partner needs a name and the number of its licence.");
            }
        }
    }
}
