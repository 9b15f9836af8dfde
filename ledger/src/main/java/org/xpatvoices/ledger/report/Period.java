package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.REPORT_NEEDS_A_PERIOD;

import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The span a report speaks of: from its beginning to its end, which is no longer part of it. */
record Period(String text, Instant begin, Instant end) {
    private static final Pattern SHAPE =
            Pattern.compile("(20\\d{2})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");
    private static final int QUARTER = 3;

    static Period of(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new Refused(REPORT_NEEDS_A_PERIOD, "A period would pass as in 2026-Q3.");
        }
        LocalDate begin = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 1);
        LocalDate end = begin.plusYears(1);
        if (parts.group(2) != null) {
            end = begin.plusMonths((long) QUARTER * Integer.parseInt(parts.group(2)));
            begin = end.minusMonths(QUARTER);
        } else if (parts.group(3) != null) {
            end = begin.plusMonths(Integer.parseInt(parts.group(3)));
            begin = end.minusMonths(1);
        }
        return new Period(text, midnight(begin), midnight(end));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    String year() {
        return text.substring(0, 4);
    }
}
