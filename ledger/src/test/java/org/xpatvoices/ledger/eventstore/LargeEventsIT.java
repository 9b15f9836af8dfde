package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Events of half a megabyte are read a few at a time, and none of them is missed. */
class LargeEventsIT {
    private static final int EVENTS = 150;
    private static final int BYTES = 500_000;

    private final TestLog log = TestLog.ours();

    @BeforeEach
    void writeThem() {
        assertThat(log.own().epoch()).isPositive();
        for (int n = 0; n < EVENTS; n++) {
            log.engine().appendEvents(Said.alone(n + "x".repeat(BYTES), Instant.EPOCH));
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void areAPageOfFourMegabytesFromMemoryAndFromTheTable() {
        try (var other = log.second(WriterSettings.standard())) {
            for (var engine : List.of(log.own(), other.own())) {
                for (long after : List.of(0L, EVENTS - 50L, EVENTS - 20L)) {
                    var page = engine.page(after, Portion.of(1_000), reader(engine));

                    assertThat(page.bytes()).isLessThan(Portion.BYTES + 2 * BYTES);
                    assertThat(page.upTo()).isEqualTo(after + page.events().size());
                }
            }
        }
    }

    @Test
    void areAllSeenOnceWhicheverWayTheyAreRead() throws Exception {
        var everything = LongStream.rangeClosed(1, EVENTS).boxed().toList();
        try (var other = log.second(WriterSettings.standard())) {
            var here = log.store();
            var there = other.store();

            assertThat(read(here.openStream(null))).isEqualTo(everything);
            assertThat(read(there.openStream(null))).isEqualTo(everything);
            here.shutDown();
            there.shutDown();
        }
    }

    /** As Axon's processors gather what they handle in one transaction. */
    @Test
    void endTheTransactionOfTheirReaderSoon() throws Exception {
        var store = log.store();
        var gathered = new ArrayList<Integer>();
        try (var stream = store.openStream(null)) {
            int seen = 0;
            while (seen < EVENTS) {
                assertThat(stream.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
                int batch = 0;
                while (stream.peek().isPresent()) {
                    stream.nextAvailable();
                    batch++;
                }
                gathered.add(batch);
                seen += batch;
            }
        }
        assertThat(gathered).allMatch(batch -> batch <= 2 + 5 * Portion.BYTES / BYTES);
        store.shutDown();
    }

    private static PayloadReader reader(GapFreeEventStorageEngine engine) {
        return new PayloadReader(engine.getEventSerializer());
    }

    private static List<Long> read(TrackingEventStream stream) throws InterruptedException {
        var seen = new ArrayList<Long>();
        try (stream) {
            while (seen.size() < EVENTS) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        }
        return seen;
    }
}
