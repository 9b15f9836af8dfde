package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was written in an older form reaches every reader in the form of today, by every way. */
class OldEventsIT {
    private static final int EVENTS = 10_000;

    private final TestLog log = TestLog.ours();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void areUpcastForAggregatesForPlainReadersAndForThoseThatFollow() throws Exception {
        log.engine().appendEvents(Said.of("a", 0), Said.of("a", 1));
        try (var later = log.later(OldEventsIT::inCapitals)) {
            assertThat(words(later.engine().readEvents(Said.id("a")).asStream()))
                    .containsExactly("A/0", "A/1");
            assertThat(words(later.engine().readEvents(null, false))).containsExactly("A/0", "A/1");
            assertThat(followed(later, 2)).containsExactly("A/0", "A/1");
        }
    }

    @Test
    void areUpcastWhileTheyAreStillInTheMemoryOfTheirWriter() throws Exception {
        log.own().close();
        try (var later = log.later(OldEventsIT::inCapitals)) {
            assertThat(later.own().epoch()).isPositive();
            later.engine().appendEvents(Said.of("b", 0));
            assertThat(followed(later, 1)).containsExactly("B/0");
        }
    }

    @Test
    void areReadFarBehindInOrderAndWithoutThoseThatWereTakenAway() throws Exception {
        for (int from = 0; from < EVENTS; from += 1_000) {
            var events = new ArrayList<EventMessage<?>>();
            for (int n = from; n < from + 1_000; n++) {
                events.add(Said.of("a", n));
            }
            log.engine().appendEvents(events);
        }
        try (var later = log.later(OldEventsIT::onlyEven)) {
            var expected = Stream.iterate(0, n -> n + 2).limit(EVENTS / 2).map(n -> "a/" + n);
            assertThat(followed(later, EVENTS / 2)).containsExactlyElementsOf(expected.toList());
        }
    }

    private static List<String> followed(TestLog log, int count) throws InterruptedException {
        var store = log.store();
        var heard = new ArrayList<EventMessage<?>>();
        try (var stream = store.openStream(null)) {
            while (heard.size() < count) {
                heard.add(stream.nextAvailable());
            }
        }
        return words(heard.stream());
    }

    private static List<String> words(Stream<? extends EventMessage<?>> events) {
        return events.map(event -> ((Said) event.getPayload()).words()).toList();
    }

    private static Stream<IntermediateEventRepresentation> inCapitals(
            Stream<IntermediateEventRepresentation> events) {
        return events.map(
                event ->
                        event.upcastPayload(
                                new SimpleSerializedType(Said.class.getName(), "2"),
                                JsonNode.class,
                                node ->
                                        ((ObjectNode) node)
                                                .put(
                                                        "words",
                                                        node.path("words")
                                                                .stringValue()
                                                                .toUpperCase(Locale.ROOT))));
    }

    private static Stream<IntermediateEventRepresentation> onlyEven(
            Stream<IntermediateEventRepresentation> events) {
        return events.filter(event -> event.getSequenceNumber().orElseThrow() % 2 == 0);
    }
}
