package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class GapFreeEventStorageEngineIT {

    private final TestLog log = TestLog.ours();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void numbersEventsFromOneWithoutGapsWhateverIsRefused() {
        log.engine().appendEvents(Said.of("a", 0), Said.of("a", 1));
        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("b", 0), Said.of("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        log.engine().appendEvents(Said.of("c", 0));

        assertThat(positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void keepsWhatWasAppendedWhateverBecomesOfTheCallersTransaction() {
        var lost = log.transactions().startTransaction();
        log.engine().appendEvents(Said.of("b", 0));
        lost.rollback();

        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void refusesAnEventThatLeavesAHoleInItsStream() {
        log.engine().appendEvents(Said.of("a", 0));

        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("a", 2)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("b", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void refusesAnIdentifierThatIsNoUuid() {
        var event =
                new GenericDomainEventMessage<>("Speaker", "spk_somebody", 0, new Said("hello"));

        assertThatThrownBy(() -> log.engine().appendEvents(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 hex digits");
    }

    @Test
    void refusesASecondEventAtTheSamePlaceOfAnAggregate() {
        log.engine().appendEvents(Said.of("a", 0), Said.of("a", 1));

        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void refusesAnAppendWholeWhenOneOfItsEventsClashes() {
        log.engine().appendEvents(Said.of("a", 0));

        assertThatThrownBy(() -> log.engine().appendEvents(Said.of("b", 0), Said.of("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.engine().readEvents(Said.id("b")).hasNext()).isFalse();
    }

    @Test
    void letsOneOfManyWinTheSamePlaceAndNumbersTheRest() throws Exception {
        var appends = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 32; i++) {
            var own = "own-" + i;
            appends.add(() -> append(Said.of("contested", 0)));
            appends.add(() -> append(Said.of(own, 0)));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            var won = 0;
            for (var result : threads.invokeAll(appends)) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(33);
        }
        assertThat(positions())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 33).boxed().toList());
    }

    @Test
    void neverShowsAPositionAfterALaterOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers =
                    IntStream.range(0, 7)
                            .mapToObj(w -> threads.submit(() -> appendMany("writer-" + w, 100)))
                            .toList();
            var seen = new ArrayList<Long>();
            while (seen.size() < 700) {
                var last = seen.isEmpty() ? 0 : seen.getLast();
                log.engine()
                        .readEvents(new GlobalSequenceTrackingToken(last), false)
                        .forEach(event -> seen.add(position(event)));
            }
            for (var writer : writers) {
                writer.get();
            }
            assertThat(seen)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 700).boxed().toList());
        }
    }

    @Test
    void readsBackWhatWasWritten() {
        var at = Instant.parse("2026-03-01T08:00:00.123Z");
        var alone = Said.alone("hello", at);
        log.engine().appendEvents(alone);

        var read = log.engine().readEvents(null, false).findFirst().orElseThrow();

        assertThat(read.getPayload()).isEqualTo(new Said("hello"));
        assertThat(read.getIdentifier()).isEqualTo(alone.getIdentifier());
        assertThat(read.getTimestamp()).isEqualTo(at);
    }

    @Test
    void keepsOnlyTheNewestSnapshotAndAnswersWhereStreamsEnd() {
        for (var i = 0; i < 3; i++) {
            log.engine().appendEvents(Said.of("a", i));
        }
        log.engine().storeSnapshot(Said.of("a", 2));
        log.engine().storeSnapshot(Said.of("a", 1));

        assertThat(log.engine().readSnapshot(Said.id("a")).orElseThrow().getSequenceNumber())
                .isEqualTo(2);
        assertThat(log.engine().lastSequenceNumberFor(Said.id("a"))).contains(2L);
        assertThat(log.engine().lastSequenceNumberFor(Said.id("nobody"))).isEmpty();
        assertThat(log.engine().createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(log.engine().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(log.engine().createTokenAt(Instant.EPOCH))
                .isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(log.engine().createTokenAt(Instant.now().plusSeconds(60)))
                .isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void refusesToChangeOrDropWhatWasWritten() {
        log.engine().appendEvents(Said.of("a", 0));

        for (var change :
                List.of(
                        "update ledger.event set payload = payload",
                        "delete from ledger.event",
                        "truncate ledger.event")) {
            assertThatThrownBy(() -> log.jdbc().execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private boolean append(org.axonframework.eventhandling.EventMessage<?> event) {
        try {
            log.engine().appendEvents(event);
            return true;
        } catch (AggregateStreamCreationException e) {
            return false;
        }
    }

    private void appendMany(String aggregateId, int count) {
        for (var i = 0; i < count; i++) {
            log.engine().appendEvents(Said.of(aggregateId, i));
        }
    }

    private List<Long> positions() {
        return log.engine()
                .readEvents(null, false)
                .map(GapFreeEventStorageEngineIT::position)
                .toList();
    }

    private static long position(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
    }
}
