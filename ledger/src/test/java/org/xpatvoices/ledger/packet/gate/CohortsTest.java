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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CohortsTest {
    private static final List<String> RESEARCH = List.of("RESEARCH");
    private static final List<String> BOTH = List.of("POLICY", "RESEARCH");

    private final Pseudonyms pseudonyms = mock(Pseudonyms.class);

    @Test
    void givesEveryEpochToOneCohortInTurn() {
        var cohorts = new Cohorts(pseudonyms, 12);

        assertThat(IntStream.range(741, 753).map(epoch -> cohorts.of(epoch, RESEARCH)))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(cohorts.of(-1, RESEARCH)).isEqualTo(11);
    }

    @Test
    void namesTheCohortOfAnEpochWhereThereIsMoreThanOne() {
        assertThat(new Cohorts(pseudonyms, 12).named(741, RESEARCH)).contains("9/12");
        assertThat(new Cohorts(pseudonyms, 1).named(741, RESEARCH)).isEmpty();
    }

    @Test
    void putsAWorkerWhereTheKeyedDrawSays() {
        when(pseudonyms.draw(any(), any())).thenReturn(-1L);

        // 2^64 − 1 leaves 3 of 12: a draw is a number without a sign.
        assertThat(new Cohorts(pseudonyms, 12).of(worker())).isEqualTo(3);
        assertThat(new Cohorts(pseudonyms, 1).turn(741, RESEARCH)).accepts(worker().toString());
    }

    @Test
    void bringsBackTogetherForEveryPurposeWhoStoodTogetherForOne() {
        when(pseudonyms.draw(any(), any()))
                .thenAnswer(
                        call ->
                                31L * call.<WorkerId>getArgument(0).hashCode()
                                        + call.<String>getArgument(1).hashCode());
        var cohorts = new Cohorts(pseudonyms, 12);
        Set<String> together = turn(cohorts, 741, RESEARCH);

        assertThat(together).isNotEmpty();
        assertThat(turn(cohorts, 741, List.of("POLICY"))).isEqualTo(together);
        for (var purposes : List.of(BOTH, List.of("POLICY", "REMEDIATION", "RESEARCH"))) {
            int later = purposes.size() - 1;
            assertThat(turn(cohorts, 741 - 3L * later, purposes)).isEqualTo(together);
            assertThat(turn(cohorts, 741, purposes)).doesNotContainAnyElementsOf(together);
        }
    }

    @Test
    void givesEveryEpochToOneCohortForAnyNumberOfPurposes() {
        for (int count = 1; count <= 24; count++) {
            var cohorts = new Cohorts(pseudonyms, count);
            for (var purposes : List.of(RESEARCH, BOTH, List.of("A", "B", "C", "D", "E"))) {
                assertThat(IntStream.range(0, count).map(one -> cohorts.of(one, purposes)))
                        .as(count + " cohorts")
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, count).boxed().toList());
            }
        }
    }

    private static Set<String> turn(Cohorts cohorts, long epoch, List<String> purposes) {
        var turn = cohorts.turn(epoch, purposes);
        return IntStream.range(0, 500)
                .mapToObj(one -> new WorkerId(new UUID(one, 1)).toString())
                .filter(turn)
                .collect(Collectors.toSet());
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
