package org.xpatvoices.payouts.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The virtual clock and what is to happen when; at one moment, in the order of being planned. */
final class Agenda extends Clock {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private Instant now = Instant.parse("2026-11-02T06:00:00Z");
    private long planned;

    private record Entry(Instant at, long number, Runnable action) {}

    void plan(Duration in, Runnable action) {
        planAt(now.plus(in), action);
    }

    void planAt(Instant at, Runnable action) {
        entries.add(new Entry(at.isBefore(now) ? now : at, planned++, action));
    }

    /**
     * Lets the next thing happen; what dies half-way happens again. Answers whether there was one.
     */
    boolean advance() {
        var next = entries.peek();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.action().run();
        entries.remove(next);
        return true;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
