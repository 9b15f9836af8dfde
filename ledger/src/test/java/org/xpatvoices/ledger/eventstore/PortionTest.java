package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortionTest {
    private static final int MOST = 4_000;

    @ParameterizedTest(name = "{0} rows of {1} bytes: {2}")
    @CsvSource({
        "3999, 100, false",
        "4000, 100, true",
        "1, 4194303, false",
        "1, 4194304, true",
        "0, 0, false"
    })
    void isFilledByRowsOrByBytes(long rows, long bytes, boolean filled) {
        assertThat(Portion.of(MOST).isFilledBy(rows, bytes)).isEqualTo(filled);
    }

    @ParameterizedTest(name = "after {0} rows of {1} bytes in all: {2}")
    @CsvSource({
        "10, 4194304, 10",
        "13, 5452595, 10",
        "1, 9000000000, 1",
        "0, 0, 1",
        "4000, 1000, 4000"
    })
    void isMadeForRowsLikeTheLast(long rows, long bytes, int next) {
        assertThat(Portion.of(MOST).next(rows, bytes).rows()).isEqualTo(next);
    }

    /** Large ones may end anywhere: to go on with few would read the rest of the log row by row. */
    @ParameterizedTest(name = "from {0} rows: {1}")
    @CsvSource({"1, 2", "10, 20", "3000, 4000"})
    void growsAgainWhenRowsAreSmall(int before, int next) {
        var portion = new Portion(before, MOST, Portion.BYTES);

        assertThat(portion.next(before, before * 100L).rows()).isEqualTo(next);
    }
}
