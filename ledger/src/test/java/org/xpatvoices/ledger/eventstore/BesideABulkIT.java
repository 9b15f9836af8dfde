package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand events of one append lie together, beside many callers who append one each. */
class BesideABulkIT {
    private static final int SINGLES = 32;
    private static final int EACH = 40;
    private static final int BULK = 1_000;
    private static final int BULKS = 5;

    @Test
    void keepsABulkTogetherAndLetsTheOthersThrough() throws Exception {
        try (var log = TestLog.ours();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<?>>();
            for (int caller = 0; caller < SINGLES; caller++) {
                String speaker = "single-" + caller;
                done.add(
                        threads.submit(
                                () -> {
                                    for (int n = 0; n < EACH; n++) {
                                        log.engine().appendEvents(Said.of(speaker, n));
                                    }
                                }));
            }
            for (int bulk = 0; bulk < BULKS; bulk++) {
                var events = bulk("bulk-" + bulk);
                done.add(threads.submit(() -> log.engine().appendEvents(events)));
            }
            for (var one : done) {
                one.get();
            }

            assertThat(log.engine().createHeadToken().position())
                    .hasValue(SINGLES * EACH + BULK * BULKS);
            for (int bulk = 0; bulk < BULKS; bulk++) {
                assertThat(
                                log.jdbc()
                                        .queryForObject(
                                                "select max(position) - min(position) + 1 from"
                                                        + " ledger.event_readable where payload ->>"
                                                        + " 'words' like ?",
                                                Long.class,
                                                "bulk-" + bulk + "/%"))
                        .isEqualTo(BULK);
            }
        }
    }

    private static List<EventMessage<?>> bulk(String speaker) {
        var events = new ArrayList<EventMessage<?>>();
        for (int n = 0; n < BULK; n++) {
            events.add(Said.of(speaker, n));
        }
        return events;
    }
}
