package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;

/** Small values of bank files. */
final class Texts {
    private static final int DATE = 10;

    private Texts() {}

    /** The text of the deepest last element below, for the many wrappers around one value. */
    static String innermost(XmlCursor at) {
        var parts = new String[] {""};
        descend(at, parts);
        return parts[0];
    }

    private static void descend(XmlCursor at, String[] found) {
        at.children(
                name -> {
                    if (name.equals("CdOrPrtry")) {
                        descend(at, found);
                    } else {
                        found[0] = at.text();
                    }
                });
    }

    /** A time that says nothing of its zone is of this one, and a day begins when it does there. */
    static Instant instant(String text, ZoneId zone) {
        try {
            if (text.length() == DATE) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            boolean zoned =
                    text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableFile("a date or time cannot be read");
        }
    }

    /** The day of a date or time as it is written; null if it cannot be read. */
    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), DATE)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnreadableFile("a number cannot be read");
        }
    }

    static String currency(@Nullable String text) {
        try {
            return Currency.getInstance(text == null ? "" : text).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile("an amount has no currency that exists");
        }
    }

    /** A reference, or null for the ways in which banks say that there is none. */
    static @Nullable String reference(String text) {
        return text.isEmpty() || text.equals("NOTPROVIDED") ? null : text;
    }
}
