package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class HierarchyTest {
    @ParameterizedTest
    @CsvSource({
        "'', 'hierarchy h, line 1: it has no leaf'",
        "'a;A;*|b;*', 'hierarchy h, line 2: every leaf needs the same root and depth'",
        "'a;A;*|b;B;+', 'hierarchy h, line 2: every leaf needs the same root and depth'",
        "'a;A;*|b;;*', 'hierarchy h, line 2: a level has no label; name one, or repeat the coarser one'",
        "'a;A;*|a;B;*', 'hierarchy h, line 2: the leaf a comes twice'",
        "'a;A;x;*|b;A;y;*', 'hierarchy h, line 2: A lies in x and y'"
    })
    void refusesWhatIsNoTree(String lines, String reason) {
        assertThatThrownBy(() -> Hierarchy.parse("h", List.of(lines.split("\\|"))))
                .isInstanceOf(MalformedHierarchy.class)
                .hasMessage(reason);
    }

    @Test
    void refusesALevelThatDoesNotExist() {
        assertThatThrownBy(() -> Hierarchy.parse("h", List.of("a;*"), 2))
                .hasMessage("hierarchy h has no level 2");
    }

    @Test
    void numbersNumericLeavesByValueAndOthersByTheirPath() {
        Hierarchy ages = Hierarchy.parse("age", List.of("10;*", "9;*", "100;*"));
        Hierarchy places = Hierarchy.parse("place", List.of("a;Z;*", "z;A;*", "b;Z;*"));

        assertThat(List.of(ages.codeOf("9"), ages.codeOf("10"), ages.codeOf("100")))
                .containsExactly(0, 1, 2);
        assertThat(List.of(places.codeOf("z"), places.codeOf("a"), places.codeOf("b")))
                .containsExactly(0, 1, 2);
        assertThat(places.coverage(1, places.codeOf("a"))).isEqualTo(2);
        assertThat(places.labelOf("b", 2)).isEqualTo("*");
    }
}
