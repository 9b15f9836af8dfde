package org.xpatvoices.ledger.packet.anonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyModelTest {
    @ParameterizedTest
    @CsvSource({
        "10, 3, 3, 70, 'k is 10, the domain''s limit is 11'",
        "11, 2, 3, 70, 'l is 2, the domain''s limit is 3'",
        "11, 3, 2, 70, 'employers is 2, the domain''s limit is 3'",
        "11, 3, 3, 71, 'largestEmployerPercent is 71, the domain''s limit is 70'",
        "0, 3, 3, 70, 'k is 0, the domain''s limit is 11'"
    })
    void refusesToBeBuiltBelowTheFloors(int k, int l, int employers, int percent, String reason) {
        assertThatThrownBy(() -> new PrivacyModel(k, l, employers, percent))
                .isInstanceOf(ModelBelowFloors.class)
                .hasMessage(reason);
    }

    @Test
    void refusesAShareOrDistanceThatDoesNotExist() {
        assertThatThrownBy(() -> new PrivacyModel(11, 3, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrivacyModel(11, 3, 3, 70, 10_001))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mayAskForMoreThanTheFloors() {
        assertThat(new PrivacyModel(20, 4, 5, 50).rules())
                .isEqualTo(new ClassRules(20, 4, 5, 50, 10_000));
        assertThat(PrivacyModel.FLOORS).isEqualTo(new PrivacyModel(11, 3, 3, 70));
    }
}
