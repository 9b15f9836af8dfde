package org.xpatvoices.ledger.eventstore;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads an instant as events spell it, {@code 2026-11-22T04:30:00.123Z}, digit by digit; every
 * other spelling is left to the general reader. Replays read millions of them.
 */
final class InstantText extends ValueDeserializer<Instant> {
    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;
    private static final long SECONDS_PER_DAY = 86_400;

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            var text = json.getString();
            if (isPlain(text)) {
                return read(text);
            }
        }
        return InstantDeserializer.INSTANT.deserialize(json, context);
    }

    /** Whether it is surely an instant at a day and a time that there are. */
    static boolean isPlain(String text) {
        int end = text.length() - 1;
        boolean framed =
                end >= SECONDS_END
                        && end != SECONDS_END + 1
                        && end <= SECONDS_END + 1 + NANO_DIGITS
                        && text.charAt(4) == '-'
                        && text.charAt(7) == '-'
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':'
                        && (end == SECONDS_END || text.charAt(SECONDS_END) == '.')
                        && text.charAt(end) == 'Z';
        for (int at = 0; framed && at < end; at++) {
            boolean between = at == 4 || at == 7 || at == 10 || at == 13 || at == 16 || at == 19;
            framed = between || text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
        return framed
                && number(text, 5, 7) >= 1
                && number(text, 5, 7) <= 12
                && number(text, 8, 10) >= 1
                && number(text, 8, 10) <= daysOf(number(text, 0, 4), number(text, 5, 7))
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, SECONDS_END) < 60;
    }

    private static int daysOf(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    static Instant read(String text) {
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long seconds =
                day.toEpochDay() * SECONDS_PER_DAY
                        + number(text, 11, 13) * 3_600L
                        + number(text, 14, 16) * 60L
                        + number(text, 17, SECONDS_END);
        int nanos = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            int at = SECONDS_END + 1 + digit;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
