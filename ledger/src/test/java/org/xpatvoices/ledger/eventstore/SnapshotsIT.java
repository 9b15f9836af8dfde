package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A snapshot is a shortcut: taken if it surely leads to the same place, and else passed by. */
class SnapshotsIT {
    private final TestLog log = TestLog.ours();

    /** State as an aggregate holds it: private, final, of a sealed family. */
    static final class Speaker {
        private final List<String> said = new ArrayList<>();
        private Mood mood = new Mood.Calm();

        Speaker() {}

        sealed interface Mood {
            record Calm() implements Mood {}

            record Angry(String about) implements Mood {}
        }
    }

    @BeforeEach
    void keepOne() {
        var speaker = new Speaker();
        speaker.said.add("hello");
        speaker.mood = new Speaker.Mood.Angry("rent");
        log.engine()
                .storeSnapshot(
                        new GenericDomainEventMessage<>("Speaker", Said.id("a"), 7, speaker));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void comesBackAsItWas() {
        var snapshot = log.engine().readSnapshot(Said.id("a")).orElseThrow();

        assertThat(snapshot.getSequenceNumber()).isEqualTo(7);
        assertThat(snapshot.getPayload()).isInstanceOf(Speaker.class);
        var speaker = (Speaker) snapshot.getPayload();
        assertThat(speaker.said).containsExactly("hello");
        assertThat(speaker.mood).isEqualTo(new Speaker.Mood.Angry("rent"));
    }

    @Test
    void isPassedByWhenItsClassHadAnotherShapeThen() {
        log.jdbc().update("update ledger.event_type set revision = 'of-yesterday'");
        try (var later = log.second(WriterSettings.standard())) {
            assertThat(later.engine().readSnapshot(Said.id("a"))).isEmpty();
        }
    }

    @Test
    void isPassedByWhenItsClassIsGone() {
        log.jdbc().update("update ledger.event_type set name = 'org.xpatvoices.Gone'");
        try (var later = log.second(WriterSettings.standard())) {
            assertThat(later.engine().readSnapshot(Said.id("a"))).isEmpty();
        }
    }

    @Test
    void isPassedByAndReportedWhenSomebodyChangedIt() {
        log.jdbc().update("update ledger.snapshot set payload = convert_to('{}', 'UTF8')");

        assertThat(log.engine().readSnapshot(Said.id("a"))).isEmpty();
        assertThat(log.faults("snapshot-ignored")).isPositive();
    }

    @Test
    void isOfAnotherShapeWithEveryOtherFieldAllTheWayDown() {
        record Inner(int one) {}
        record Other(long one) {}
        record OfInner(List<Inner> all) {}
        record OfOther(List<Other> all) {}

        assertThat(Shape.of(Inner.class)).isNotEqualTo(Shape.of(Other.class));
        assertThat(Shape.of(OfInner.class)).isNotEqualTo(Shape.of(OfOther.class));
        assertThat(Shape.of(Speaker.class)).isEqualTo(Shape.of(Speaker.class)).hasSize(16);
        assertThat(Shape.of(DomainEventMessage.class)).isNull();
    }
}
