package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xpatvoices.payouts.rail.FeeSettings;
import org.xpatvoices.payouts.rail.RailLimits;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The provider of wallets.
 *
 * @param url where its API begins; without it nobody is paid by wallet
 * @param callbackUrl where it tells the end; its last part is a secret between it and us
 * @param apiKey sent as {@code X-API-Key}, if the provider wants one
 * @param account our float there, as its statements name it
 * @param minimumMajor least amount worth a transfer, in whole currency units
 * @param payoutsMax transfers in one batch
 * @param atOnce requests under way at a time
 * @param batchMax transfers in one request to {@code /batchtransactions}; 0 sends each by itself.
 *     Not to be raised, nor set to 0, while a batch is open
 * @param batchFrom fewer transfers than this are sent each by itself all the same
 * @param visibilityDelay how long a payout may be missing from closed statements
 * @param limits what one payee may get by it
 * @param tiers what holds besides for wallets whose holder is known to their provider at this KYC
 *     level
 * @param fees what it takes from payees, by currency
 */
@ConfigurationProperties("xpatvoices.rails.mobile-money")
public record MobileMoneySettings(
        @Nullable URI url,
        @Nullable URI callbackUrl,
        @Nullable String apiKey,
        @DefaultValue("9600000000001") String account,
        @DefaultValue("10") long minimumMajor,
        @DefaultValue("200") int payoutsMax,
        @DefaultValue("8") int atOnce,
        @DefaultValue("0") int batchMax,
        @DefaultValue("2") int batchFrom,
        @DefaultValue("24h") Duration visibilityDelay,
        @DefaultValue RailLimits limits,
        @DefaultValue Map<Integer, RailLimits> tiers,
        @DefaultValue Map<String, FeeSettings> fees,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout) {}
