package org.xpatvoices.ledger.packet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Time in equal epochs, beginning on a Monday if they last whole weeks. Who joins or leaves shows
 * in packets in steps of an epoch only, whenever somebody asks for a packet.
 */
@Component
public class Epochs {
    private static final Instant FIRST_MONDAY = Instant.parse("1970-01-05T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Duration length;

    public Epochs(@Value("${xpatvoices.packet.epoch:28d}") Duration length) {
        if (length.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "xpatvoices.packet.epoch must be a millisecond or longer, got " + length);
        }
        this.length = length;
    }

    public Epoch at(Instant instant) {
        long sinceFirst = Duration.between(FIRST_MONDAY, instant).toMillis();
        long number = Math.floorDiv(sinceFirst, length.toMillis());
        Instant beganAt = FIRST_MONDAY.plusMillis(number * length.toMillis());
        return new Epoch(number, name(beganAt), beganAt);
    }

    /** When the epoch after this one begins. */
    public Instant endOf(long number) {
        return FIRST_MONDAY.plusMillis(Math.multiplyExact(number + 1, length.toMillis()));
    }

    /** The week, the day or the moment an epoch began on, whichever its length is a multiple of. */
    private String name(Instant beganAt) {
        if (!isMultipleOf(DAY)) {
            return beganAt.toString();
        }
        LocalDate day = beganAt.atOffset(ZoneOffset.UTC).toLocalDate();
        if (!isMultipleOf(WEEK)) {
            return day.toString();
        }
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private boolean isMultipleOf(Duration unit) {
        return length.toMillis() % unit.toMillis() == 0;
    }
}
