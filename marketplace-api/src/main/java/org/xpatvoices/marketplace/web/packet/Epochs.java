package org.xpatvoices.marketplace.web.packet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Names of epochs: the ISO week of a packet's cut-off, in UTC. */
final class Epochs {
    static final String PATTERN = "20[0-9]{2}-(W(0[1-9]|[1-4][0-9]|5[0-3])|Q[1-4]|0[1-9]|1[0-2])";

    private Epochs() {}

    static String at(Instant instant) {
        var day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
