package org.xpatvoices.payouts.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    private static final long MOST = 1_000_000_000_000_000L;

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void refusesABandThatIsNone(int basisPoints) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConversionSettings(basisPoints, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConversionSettings(0, basisPoints));
    }

    @Test
    void withoutAnEarlierRateNothingIsUsual() {
        assertThat(new ConversionSettings(10_000, 10_000).isUsual(new Rate(1, 1), null)).isFalse();
    }

    /** To the micro-unit, also where products exceed 64 bits. */
    @ParameterizedTest
    @CsvSource({
        "100, 1542, 200, 100, 1572, true",
        "100, 1542, 200, 100, 1573, false",
        "100, 1542, 200, 100, 1512, true",
        "100, 1542, 200, 100, 1511, false",
        "100, 1542, 0, 100, 1542, true",
        "100, 1542, 0, 200, 3084, true",
        "100, 1542, 0, 200, 3085, false",
        "1000000000000000, 999999999999999, 0, 1000000000000000, 999999999999999, true",
        "1000000000000000, 999999999999999, 0, 999999999999999, 999999999999998, false",
        "10000, 1000000000000000, 10000, 1000000000000000, 10000, true",
        "1000000000000000, 10000, 10000, 10000, 1000000000000000, false"
    })
    void isNearOrIsNot(
            long sold, long bought, int band, long soldNow, long boughtNow, boolean usual) {
        var earlier = new Rate(sold, bought);
        assertThat(new ConversionSettings(band, 0).isUsual(new Rate(soldNow, boughtNow), earlier))
                .isEqualTo(usual);
    }

    @Test
    void isShownPerWholeUnitRoundedDown() {
        assertThat(new Rate(75_360_000, 1_162_050_000).perUnitMicro()).isEqualTo(15_419_984);
        assertThat(new Rate(10_000, MOST).perUnitMicro()).isEqualTo(MOST * 100);
        assertThat(new Rate(1_542, 100).inverse()).isEqualTo(new Rate(100, 1_542));
    }
}
