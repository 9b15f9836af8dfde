package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NameCheckTest {
    @ParameterizedTest
    @CsvSource({
        "Ali Hassan, ali hassan, SAME",
        "Hassan Ali, Ali Hassan, SAME",
        "José Núñez, Jose Nunez, SAME",
        "Ali, Ali Hassan Didi, SAME",
        "Ali Hassan Didi, Ali Hassan, SAME",
        "Ali Hassan, Ali Hussain, OTHER",
        "Al, Ali, OTHER",
        "ޢަލީ, ޢަލީ ހަސަން, SAME",
        "ޢަލީ, Ali, OTHER",
        "Ali, '', UNKNOWN",
        "Ali, ' - ', UNKNOWN",
        "..., Ali, UNKNOWN"
    })
    void comparesNamesAsPeopleWriteThem(String given, String known, NameCheck expected) {
        assertThat(NameCheck.of(given, List.of("", known))).isEqualTo(expected);
    }
}
