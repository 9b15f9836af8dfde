package org.xpatvoices.payouts.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

class RateTest {
    /** The second column is in minor units; whatever is below one is cut off, never rounded up. */
    @ParameterizedTest
    @CsvSource({
        "200.00, 56, PHP, 1120000",
        "200.00, 59, PHP, 1180000",
        "100.00, 3.8, PHP, 38000",
        "0.01, 3.8, PHP, 3",
        "0.01, 0.0648508431, USD, 0",
        "99.99, 19.5849999999, LKR, 195830",
        "10.00, 9.6, JPY, 96",
        "10.05, 9.6, JPY, 96",
        "0.01, 0.0199, KWD, 0",
        "7.00, 0.0199, KWD, 139"
    })
    void cutsOffWhatIsBelowAMinorUnit(String sent, String rate, String currency, long minor) {
        long unit = org.xpatvoices.contracts.money.Money.zero(currency).microPerMinor();

        assertThat(Rate.of(rate).received(micro(sent), currency)).isEqualTo(minor * unit);
    }

    @Test
    void neverGivesMoreThanExactArithmeticAndNeverAMinorUnitLess() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            long sent = random.nextLong(1, 100_000_000_000L);
            long e10 = random.nextLong(1, 4_000_000_000_000L);
            var exact =
                    BigDecimal.valueOf(sent)
                            .multiply(BigDecimal.valueOf(e10, 10))
                            .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.FLOOR);

            assertThat(new Rate(e10).received(sent, "LKR"))
                    .as("seed %d, %d micro at %d", seed, sent, e10)
                    .isEqualTo(exact.longValueExact() * 10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.",
                ".5",
                "1e3",
                "0x1",
                "NaN",
                "1,5",
                "123456789",
                "0.00000000001",
                "1.00000000005",
                "١",
                "1 "
            })
    void refusesWhatIsNoRate(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void failsLoudlyWhereNoNumberIsLargeEnough() {
        assertThatThrownBy(() -> Rate.of("99999999").received(Long.MAX_VALUE, "LKR"))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Two per cent above the middle is the edge, and so are twenty-five below. */
    @ParameterizedTest
    @CsvSource({
        "3.8, true",
        "3.876, true",
        "3.8760000001, false",
        "2.85, true",
        "2.8499999999, false"
    })
    void tellsBaitFromARate(String rate, boolean near) {
        assertThat(Rate.of(rate).isNear(Rate.of("3.8"), 200, 2500)).isEqualTo(near);
    }

    private static long micro(String amount) {
        return new BigDecimal(amount).movePointRight(6).longValueExact();
    }
}
