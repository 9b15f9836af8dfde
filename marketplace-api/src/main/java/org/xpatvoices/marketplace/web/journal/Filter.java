package org.xpatvoices.marketplace.web.journal;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads the query parameters by which the books are searched. */
final class Filter {
    private static final Pattern TEXT = Pattern.compile("[!-~]{1,200}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Filter() {}

    static @Nullable String text(String name, @Nullable String value) {
        if (value == null || TEXT.matcher(value).matches()) {
            return value;
        }
        throw WebProblem.INVALID_PARAMETER.because(
                "The parameter " + name + " is 1 to 200 visible ASCII characters.");
    }

    /** A time, or a date for the end of that day in UTC. */
    static @Nullable Instant asOf(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant at =
                    DATE.matcher(value).matches()
                            ? endOf(LocalDate.parse(value))
                            : Instant.parse(value);
            if (at.isAfter(FIRST) && at.isBefore(LAST)) {
                return at;
            }
        } catch (DateTimeException _) {
            // falls through to the refusal
        }
        throw WebProblem.INVALID_PARAMETER.because(
                "The parameter asOf is a date such as 2026-03-31 or a time such as"
                        + " 2026-03-31T12:00:00Z, between 2000 and 2200.");
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(1, ChronoUnit.MICROS);
    }
}
