package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The times that a statement claims. They can be read once it has said of which account it is: most
 * banks write the time of where they are, and do not say so.
 */
final class StatementTimes {
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks and time zones differ; no day lies further ahead. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final List<Said> all = new ArrayList<>();
    private @Nullable Said created;
    private @Nullable Said from;
    private @Nullable Said to;
    private @Nullable Said opening;
    private @Nullable Said closing;

    /** A time as it stands in an element. */
    record Said(String element, String text) {}

    /** What it covers; null where it does not say. */
    record Covered(@Nullable Instant openedAt, @Nullable Instant closedAt) {}

    void created(String text) {
        created = said("CreDtTm", text);
    }

    void period(XmlCursor at) {
        at.children(
                name -> {
                    switch (name) {
                        case "FrDtTm" -> from = said("FrToDt/FrDtTm", at.text());
                        case "ToDtTm" -> to = said("FrToDt/ToDtTm", at.text());
                        default -> {}
                    }
                });
    }

    Said ofBalance(String text) {
        return said("Bal/Dt", text);
    }

    void opening(@Nullable Said date) {
        opening = date;
    }

    void closing(@Nullable Said date) {
        closing = date;
    }

    private Said said(String element, String text) {
        var said = new Said(element, text);
        all.add(said);
        return said;
    }

    /** One time that no statement can be of, seen from when it came, makes it unreadable. */
    Covered in(ZoneId zone, Instant receivedAt) {
        var newest = receivedAt.plus(AHEAD);
        for (Said one : all) {
            Instant time = Texts.instant(one.text(), zone);
            if (time.isBefore(OLDEST) || time.isAfter(newest)) {
                throw new UnreadableFile(
                        "%s is not between %s and %s".formatted(one.element(), OLDEST, newest));
            }
        }
        return new Covered(first(zone, from, opening, created), first(zone, to, closing, created));
    }

    private static @Nullable Instant first(ZoneId zone, @Nullable Said... choices) {
        for (Said choice : choices) {
            if (choice != null) {
                return Texts.instant(choice.text(), zone);
            }
        }
        return null;
    }
}
