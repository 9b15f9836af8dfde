package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.payout.RailCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

class EveryRailPaysTest {
    private static final long MAJOR = 1_000_000;

    /** What it takes it takes in rufiyaa. */
    private record Limited(RailLimits limits, FeeSchedule fees) implements UnaskedRail {
        @Override
        public RailTerms terms(String currency) {
            boolean taking = currency.equals("MVR");
            return new RailTerms(
                    10_000,
                    10 * MAJOR,
                    1_000,
                    Duration.ZERO,
                    taking ? limits : RailLimits.NONE,
                    taking ? fees : FeeSchedule.FREE);
        }
    }

    private static Limited rail(
            @Nullable Long perPayout, @Nullable Long perDay, @Nullable Long perMonth, long flat) {
        return new Limited(
                new RailLimits(perPayout, perDay, perMonth, null),
                new FeeSchedule(flat * MAJOR, 0, 300, 10_000));
    }

    /** In whole rufiyaa; of one, 3 per cent are enough for 32.34 that arrive. */
    @ParameterizedTest
    @CsvSource({
        "20, , , 1",
        "32, , , 1",
        ", 32, , 1",
        ", , 32, 1",
        "9, , , 0",
        "0, , , 0",
        ", -1, , 0",
        "1000, 1000, 100, 10"
    })
    void refusesToStartWhereMoneyWouldStayForEver(
            @Nullable Long perPayout, @Nullable Long perDay, @Nullable Long perMonth, long flat) {
        var rail = rail(perPayout, perDay, perMonth, flat);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EveryRailPays(List.of(rail), RailCurrencies.ALL))
                .withMessageContaining("BANK in MVR");
    }

    @ParameterizedTest
    @CsvSource({"33, , , 1", ", , , 1000", "10, 10, 10, 0", "1000, 1000, 400, 10"})
    void startsWhereWhoeverIsOwedEnoughIsPaid(
            @Nullable Long perPayout, @Nullable Long perDay, @Nullable Long perMonth, long flat) {
        var rail = rail(perPayout, perDay, perMonth, flat);
        assertThatCode(() -> new EveryRailPays(List.of(rail), RailCurrencies.ALL))
                .doesNotThrowAnyException();
    }

    /** One tier of wallets would wait, and no other. */
    @ParameterizedTest
    @CsvSource({"9, 0, false", "10, 0, true", "32, 1, false", "33, 1, true"})
    void countsTheLimitsOfEachTier(long perDay, long flat, boolean pays) {
        var tiers = Map.of(0, new RailLimits(null, perDay, null, null), 1, RailLimits.NONE);
        var terms =
                new RailTerms(
                        10_000,
                        10 * MAJOR,
                        1_000,
                        Duration.ZERO,
                        new RailLimits(1_000L, null, null, null),
                        new FeeSchedule(flat * MAJOR, 0, 300, 10_000),
                        tiers);
        assertThat(terms.everPay()).isEqualTo(pays);
    }

    @Test
    void whatARailDoesNotCarryDoesNotMatter() {
        var dollars = new RailCurrencies(Map.of(RailCode.BANK, Set.of("USD")));
        var rail = rail(20L, null, null, 1);
        assertThatCode(() -> new EveryRailPays(List.of(rail), dollars)).doesNotThrowAnyException();
    }
}
