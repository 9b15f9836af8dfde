package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann O'Neil-Smith|Ann O'Neil-Smith|0",
                "José Ñandú Łukasz|Jose Nandu Lukasz|0",
                "Großmann & Söhne|Grossmann + Sohne|0",
                "A<b>;\"c\"|A.b...c.|5",
                "ޢަލީ|..|2",
                "Ann\u00A0 \u2009Lee|Ann Lee|0",
            })
    void writesWhatBanksCarry(String name, String written, int lost) {
        assertThat(BankText.written(name, 70)).isEqualTo(written);
        assertThat(BankText.lostOf(name)).isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({"ß, 70", "ab, 140", "é, 35"})
    void neverWritesMoreThanTheFieldHolds(String part, int max) {
        String written = BankText.written(part.repeat(200), max);
        assertThat(written).hasSize(max).matches("[a-z]+");
    }
}
