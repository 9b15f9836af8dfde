package org.xpatvoices.payouts.remittance;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.Silence;
import org.xpatvoices.payouts.rail.iso20022.Decimals;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads single words of a partner's answer; {@link NotBelieved} where they are none. */
final class Said {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");
    private static final long ETA_MAX = Duration.ofDays(30).toSeconds();

    private Said() {}

    static Rate rate(JsonNode said) {
        String text = text(said, "fxRate");
        must(!text.startsWith("-"), Silence.IMPOSSIBLE_AMOUNT);
        try {
            var rate = Rate.of(text);
            must(rate.e10() > 0, Silence.IMPOSSIBLE_AMOUNT);
            return rate;
        } catch (ArithmeticException e) {
            throw new NotBelieved(Silence.UNREADABLE);
        }
    }

    /** How long it takes, if the partner says so in a way that can be. */
    static @Nullable Long eta(JsonNode said) {
        for (var one : said.path("customData")) {
            String value = text(one, "value");
            if (text(one, "key").equals("deliverySeconds") && SECONDS.matcher(value).matches()) {
                long seconds = Long.parseLong(value);
                return seconds <= ETA_MAX ? seconds : null;
            }
        }
        return null;
    }

    static long amount(JsonNode said, String field) {
        String text = text(said, field);
        must(!text.startsWith("-"), Silence.IMPOSSIBLE_AMOUNT);
        try {
            return Decimals.parse(text);
        } catch (UnreadableFile | ArithmeticException e) {
            throw new NotBelieved(Silence.UNREADABLE);
        }
    }

    static String matching(Pattern pattern, String text) {
        must(pattern.matcher(text).matches(), Silence.UNREADABLE);
        return text;
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    static void must(boolean holds, Silence otherwise) {
        if (!holds) {
            throw new NotBelieved(otherwise);
        }
    }

    /** What is taken of the gross amount in all. */
    static long fees(JsonNode said, Money gross) {
        long sum = 0;
        for (var fee : said.path("fees")) {
            must(text(fee, "feeCurrency").equals(gross.currency()), Silence.OTHER_CURRENCY);
            sum = Math.addExact(sum, amount(fee, "feeAmount"));
        }
        must(sum < gross.amountMicro(), Silence.IMPOSSIBLE_AMOUNT);
        return sum;
    }

    /** What a quote says of its end; one without an end promises nothing. */
    static Instant end(JsonNode said, Instant now, Duration longest) {
        try {
            var end = OffsetDateTime.parse(text(said, "quoteExpiryTime")).toInstant();
            must(end.isAfter(now), Silence.EXPIRED);
            var latest = now.plus(longest);
            return end.isBefore(latest) ? end : latest;
        } catch (DateTimeException e) {
            throw new NotBelieved(Silence.UNREADABLE);
        }
    }
}
