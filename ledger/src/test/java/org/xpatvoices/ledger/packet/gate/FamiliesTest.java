package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.packet.codebook.Codebook;

import java.util.List;
import java.util.Set;

class FamiliesTest {
    @Test
    void knowsWhatSaysTheSameInAnotherForm() {
        assertThat(Families.around(List.of("basicWage", "written")))
                .contains("fixedIncome", "netReceived", "firstMonthlyEarnings", "written")
                .doesNotContain("totalCost");
        assertThat(Families.comparable("basicWage@1", "fixedIncome@1")).isTrue();
        assertThat(Families.comparable("basicWage@1", "fixedIncome@2")).isFalse();
        assertThat(Families.comparable("basicWage@1", "basicWageTier@1")).isFalse();
    }

    @Test
    void countsTogetherOnlyWhatIsToldInTheSameWords() {
        var columns = Codebook.hierarchies1().columns();
        for (Set<String> same : Families.sameLabels()) {
            var lists =
                    columns.stream()
                            .filter(one -> same.contains(one.name()))
                            .map(one -> one.list().name())
                            .toList();
            assertThat(lists).hasSameSizeAs(same).containsOnly("wage");
        }
    }
}
