package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class FewLeftOutTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10})
    void refusesAFilterThatPointsAtAFew(int outside) {
        assertThat(FewLeftOut.reason(Map.of(LeftOut.FILTERED, outside), 11))
                .hasValueSatisfying(
                        reason ->
                                assertThat(reason)
                                        .startsWith("the filter isolates fewer than 11 records")
                                        .endsWith("none or at least k = 11"));
    }

    @Test
    void admitsAFilterThatLeavesOutNobodyOrMany() {
        assertThat(FewLeftOut.reason(Map.of(), 11)).isEmpty();
        assertThat(FewLeftOut.reason(Map.of(LeftOut.FILTERED, 11), 11)).isEmpty();
        assertThat(FewLeftOut.reason(Map.of(LeftOut.WITHDRAWN, 3), 11)).isEmpty();
    }
}
