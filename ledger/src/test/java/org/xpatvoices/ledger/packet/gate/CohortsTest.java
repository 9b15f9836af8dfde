package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.shredding.Pseudonyms;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class CohortsTest {
    private static final List<String> RESEARCH = List.of("RESEARCH");

    private final Pseudonyms pseudonyms = mock(Pseudonyms.class);

    @Test
    void givesEveryEpochToOneCohortInTurn() {
        var cohorts = new Cohorts(pseudonyms, 12);

        assertThat(IntStream.range(741, 753).map(cohorts::of))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(cohorts.of(-1)).isEqualTo(11);
    }

    @Test
    void namesTheCohortOfAnEpochWhereThereIsMoreThanOne() {
        assertThat(new Cohorts(pseudonyms, 12).named(741)).contains("9/12");
        assertThat(new Cohorts(pseudonyms, 1).named(741)).isEmpty();
    }

    @Test
    void putsAWorkerWhereTheKeyedDrawSays() {
        when(pseudonyms.draw(any(), any())).thenReturn(-1L);

        // 2^64 − 1 leaves 3 of 12: a draw is a number without a sign.
        assertThat(new Cohorts(pseudonyms, 12).of(worker(), RESEARCH)).isEqualTo(3);
        assertThat(new Cohorts(pseudonyms, 1).of(worker(), RESEARCH)).isZero();
    }

    @Test
    void refusesToHaveNone() {
        assertThatThrownBy(() -> new Cohorts(pseudonyms, 0))
                .hasMessageContaining("xpatvoices.packet.cohorts");
    }

    private static WorkerId worker() {
        return new WorkerId(new UUID(1, 1));
    }
}
