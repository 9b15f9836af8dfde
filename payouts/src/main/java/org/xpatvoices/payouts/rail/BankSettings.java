package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The bank that pays.
 *
 * @param url where files are sent; without it an operator carries them
 * @param account our account there, as statements name it
 * @param holder whose account it is
 * @param bic the bank, if it has a code
 * @param minimumMajor least amount worth a transfer, in whole currency units
 * @param payoutsMax transfers in one batch
 * @param visibilityDelay how long a payout may be missing from closed statements
 * @param limits what one payee may get by it
 * @param fees what it takes from payees, by currency
 */
@ConfigurationProperties("xpatvoices.rails.bank")
public record BankSettings(
        @Nullable URI url,
        @DefaultValue("7700000000001") String account,
        @DefaultValue("Xpat Voices") String holder,
        @Nullable String bic,
        @DefaultValue("10") long minimumMajor,
        @DefaultValue("1000") int payoutsMax,
        @DefaultValue("24h") Duration visibilityDelay,
        @DefaultValue RailLimits limits,
        @DefaultValue Map<String, FeeSettings> fees,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration answerTimeout) {}
