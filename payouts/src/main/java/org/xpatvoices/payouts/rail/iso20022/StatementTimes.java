package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** The times that a statement claims; one that none can be of makes it unreadable. */
final class StatementTimes {
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks and time zones differ; no day lies further ahead. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final Instant newest;
    private @Nullable Instant createdAt;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable Instant openingDate;
    private @Nullable Instant closingDate;

    StatementTimes(Instant receivedAt) {
        newest = receivedAt.plus(AHEAD);
    }

    void created(String text) {
        createdAt = time("CreDtTm", text);
    }

    void period(XmlCursor at) {
        at.children(
                name -> {
                    switch (name) {
                        case "FrDtTm" -> from = time("FrToDt/FrDtTm", at.text());
                        case "ToDtTm" -> to = time("FrToDt/ToDtTm", at.text());
                        default -> {}
                    }
                });
    }

    Instant ofBalance(String text) {
        return time("Bal/Dt", text);
    }

    void opening(@Nullable Instant date) {
        openingDate = date;
    }

    void closing(@Nullable Instant date) {
        closingDate = date;
    }

    @Nullable Instant openedAt() {
        return first(from, openingDate, createdAt);
    }

    @Nullable Instant closedAt() {
        return first(to, closingDate, createdAt);
    }

    private Instant time(String element, String text) {
        Instant time = Texts.instant(text);
        if (time.isBefore(OLDEST) || time.isAfter(newest)) {
            throw new UnreadableFile(
                    "%s is not between %s and %s".formatted(element, OLDEST, newest));
        }
        return time;
    }

    private static @Nullable Instant first(@Nullable Instant... choices) {
        for (Instant choice : choices) {
            if (choice != null) {
                return choice;
            }
        }
        return null;
    }
}
