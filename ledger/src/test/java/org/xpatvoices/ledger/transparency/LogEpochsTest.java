package org.xpatvoices.ledger.transparency;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.LogId;
import org.xpatvoices.contracts.transparency.CloseEpoch;
import org.xpatvoices.contracts.transparency.EpochClosed;
import org.xpatvoices.contracts.transparency.KindCount;

import java.time.Instant;
import java.util.List;

/** Epochs follow each other without gap and without overlap, whoever counts. */
class LogEpochsTest {
    private static final Instant AT = Instant.parse("2026-11-02T00:00:03Z");
    private static final List<KindCount> COUNTS = List.of(new KindCount(5, "ConsentGranted", 9));

    private final AggregateTestFixture<LogEpochs> log = new AggregateTestFixture<>(LogEpochs.class);

    private static CloseEpoch close(long first, long last) {
        return new CloseEpoch(LogId.OURS, first, last, COUNTS, AT);
    }

    private static EpochClosed closed(long epoch, long first, long last) {
        return new EpochClosed(LogId.OURS.toString(), epoch, first, last, COUNTS, AT);
    }

    @Test
    void theFirstBeginsAtTheFirstPosition() {
        log.givenNoPriorActivity().when(close(1, 9)).expectEvents(closed(1, 1, 9));
    }

    @Test
    void theNextBeginsWhereTheLastEnded() {
        log.given(closed(1, 1, 9)).when(close(10, 30)).expectEvents(closed(2, 10, 30));
    }

    @Test
    void whatAnotherProcessCountedIsNotCountedTwice() {
        log.given(closed(1, 1, 9)).when(close(1, 9)).expectNoEvents();
        log.given(closed(1, 1, 9)).when(close(1, 12)).expectNoEvents();
    }

    @Test
    void nothingIsLeftOut() {
        log.givenNoPriorActivity().when(close(2, 9)).expectNoEvents();
        log.given(closed(1, 1, 9)).when(close(11, 30)).expectNoEvents();
    }

    @Test
    void anEpochHasAnEventAtLeast() {
        log.given(closed(1, 1, 9)).when(close(10, 9)).expectNoEvents();
    }
}
