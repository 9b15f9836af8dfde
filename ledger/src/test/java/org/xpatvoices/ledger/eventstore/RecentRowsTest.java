package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RecentRowsTest {
    private final RecentRows recent = new RecentRows();

    @Test
    void areHandedOutAcrossBatchesFromAnyPosition() {
        recent.committed(1, rows(3, 1));
        recent.committed(4, rows(2, 1));

        assertThat(sequences(0, 10)).containsExactly(0L, 1L, 2L, 0L, 1L);
        assertThat(sequences(2, 2)).containsExactly(2L, 0L);
        assertThat(recent.after(2, Portion.of(2)).position()).isEqualTo(3);
    }

    @Test
    void endWhereTheLogEnds() {
        recent.committed(1, rows(3, 1));

        assertThat(sequences(3, 10)).isEmpty();
        assertThat(sequences(9, 10)).isEmpty();
    }

    @Test
    void beginWhereAnotherWriterStopped() {
        recent.committed(1, rows(3, 1));
        recent.committed(10, rows(1, 1));

        assertThat(sequences(0, 10)).as("what lies between is not here").isEmpty();
        assertThat(sequences(9, 10)).containsExactly(0L);
    }

    @Test
    void areForgottenWhenTheyGrowTooMany() {
        recent.committed(1, rows(1, 10 << 20));
        recent.committed(2, rows(1, 10 << 20));

        assertThat(sequences(0, 10)).isEmpty();
        assertThat(sequences(1, 10)).containsExactly(0L);
    }

    @Test
    void areHandedOutFewAtATimeWhenTheyAreLarge() {
        recent.committed(1, rows(3, 3 << 20));

        assertThat(sequences(0, 10)).as("until it has four megabytes").containsExactly(0L, 1L);
        recent.committed(4, rows(1, 9 << 20));
        assertThat(sequences(3, 10)).as("one at least").containsExactly(0L);
    }

    private Stream<Long> sequencesOf(RecentRows.Run run) {
        return run.rows().stream().map(EventRow::sequence);
    }

    private List<Long> sequences(long after, int rowsMax) {
        return sequencesOf(recent.after(after, Portion.of(rowsMax))).toList();
    }

    private static List<EventRow> rows(int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(
                        n ->
                                new EventRow(
                                        new StreamKey((short) 1, new UUID(1, 1)),
                                        n,
                                        (short) 1,
                                        new UUID(2, n),
                                        0,
                                        new byte[bytes],
                                        new byte[0],
                                        new byte[16]))
                .toList();
    }
}
