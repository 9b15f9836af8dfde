package org.xpatvoices.payouts.remittance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.remittance.Silence;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The market's middle between buying and selling, from somebody who sells nothing. Without it
 * nobody can tell what a partner's rate hides, and then nothing is said of it.
 */
@Component
class MidRates {
    private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private final RemittanceSettings settings;
    private final PartnerClient client;

    MidRates(RemittanceSettings settings, PartnerClient client) {
        this.settings = settings;
        this.client = client;
    }

    /** The middle, and when the market was looked at. */
    record MidRate(Rate rate, Instant at) {}

    /** What is told of these two currencies; {@link NotBelieved} if nothing is. */
    JsonNode ask(String from, String to) throws InterruptedException {
        URI url = settings.midRateUrl();
        if (url == null) {
            throw new NotBelieved(Silence.NOT_SERVED);
        }
        return client.read(URI.create(url + "?from=" + from + "&to=" + to));
    }

    /** Null unless it is a fresh rate of exactly these two currencies. */
    @Nullable MidRate read(JsonNode said, String from, String to, Instant now) {
        try {
            var rate = Rate.of(Said.text(said, "rate"));
            var at = OffsetDateTime.parse(Said.text(said, "at")).toInstant();
            boolean fits = Said.text(said, "from").equals(from) && Said.text(said, "to").equals(to);
            boolean fresh =
                    at.isAfter(now.minus(settings.midRateAgeMax()))
                            && at.isBefore(now.plus(AHEAD_MAX));
            return fits && fresh && rate.e10() > 0 ? new MidRate(rate, at) : null;
        } catch (ArithmeticException | DateTimeException e) {
            return null;
        }
    }
}
