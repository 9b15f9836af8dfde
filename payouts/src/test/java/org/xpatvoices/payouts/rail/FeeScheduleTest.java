package org.xpatvoices.payouts.rail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

class FeeScheduleTest {
    private static final long LAARI = 10_000;

    private static FeeSchedule fees(long flatLaari, int basisPoints, int cap) {
        return FeeSettings.of(
                Map.of("mvr", new FeeSettings(flatLaari * LAARI, basisPoints, cap)), "MVR");
    }

    private static Transfer transfer(FeeSchedule fees, long payableMicro, RailLimits limits) {
        return new RailTerms(LAARI, 10 * 100 * LAARI, 1_000, Duration.ZERO, limits, fees)
                .transferOf(payableMicro, 0, 0, 10 * 100 * LAARI);
    }

    /** In laari; the minimum is 1,000 before the fee, the cap 3 per cent. */
    @ParameterizedTest
    @CsvSource({
        // payable, flat, basis points, gross, fee, net
        "2000, 0, 0, 2000, 0, 2000",
        "2000, 60, 0, 2000, 60, 1940",
        "1999, 60, 0, 0, 0, 0",
        "1000, 0, 300, 1000, 29, 971",
        "2000, 50, 50, 2000, 59, 1941",
        "999, 0, 0, 0, 0, 0",
        "3000, 3000, 0, 0, 0, 0",
    })
    void grossIsNetAndFeeOrNothingIsSent(
            long payable, long flat, int basisPoints, long gross, long fee, long net) {
        assertThat(transfer(fees(flat, basisPoints, 300), payable * LAARI, RailLimits.NONE))
                .isEqualTo(new Transfer(gross * LAARI, fee * LAARI, net * LAARI));
    }

    /** A limit is on what is sent; the fee comes from what stays. */
    @Test
    void aLimitCountsWhatArrives() {
        var some = transfer(fees(30, 0, 300), 9_000 * LAARI, new RailLimits(50L, null, null, null));
        assertThat(some).isEqualTo(new Transfer(5_030 * LAARI, 30 * LAARI, 5_000 * LAARI));
    }

    /** As much as there is arrives, never more is taken than there is, and never above the cap. */
    @Test
    void holdsForAnySchedule() {
        long seed = System.nanoTime();
        var chance = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            int cap = chance.nextInt(1, 2_000);
            var fees = fees(chance.nextLong(0, 5_000), chance.nextInt(cap + 1), cap);
            long payable = chance.nextLong(1, chance.nextBoolean() ? 1L << 62 : 1L << 33);
            var one = transfer(fees, payable, RailLimits.NONE);
            var what = "seed %d: %s of %d is %s".formatted(seed, fees, payable, one);
            assertThat(one.grossMicro()).as(what).isEqualTo(one.netMicro() + one.feeMicro());
            assertThat(one.grossMicro()).as(what).isBetween(0L, payable);
            long next = one.netMicro() + LAARI;
            assertThat(one.isNothing() || next + fees.feeOf(next) > payable).as(what).isTrue();
            assertThat(one.feeMicro() / 10_000.0)
                    .as(what)
                    .isLessThanOrEqualTo(one.grossMicro() / 10_000.0 * cap / 10_000.0 + 1e-6);
        }
    }

    /** What the page says is missing is really enough, and not much more than enough. */
    @ParameterizedTest
    @CsvSource({
        "60, 0, 300, 1",
        "50, 50, 300, 1",
        "350, 100, 300, 1",
        "1, 299, 300, 1",
        "5000, 0, 1, 1",
        "100, 0, 300, 100",
        "100, 50, 300, 100",
        "0, 300, 300, 100",
        "70, 0, 300, 5000",
    })
    void fromTheLeastAmountOnItIsSent(long flat, int basisPoints, int cap, long increment) {
        var terms = terms(fees(flat, basisPoints, cap), increment * LAARI, RailLimits.NONE);
        long least = terms.leastGrossMicro();
        for (long more = 0; more < 3 * increment + 200; more++) {
            var one = terms.transferOf(least + more * LAARI, 0, 0, 1);
            assertThat(one.isNothing()).as("%d laari more", more).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0, 300, 1",
        "350, 100, 300, 1",
        "100, 50, 300, 100",
        "0, 300, 300, 100",
        "70, 0, 300, 5000"
    })
    void aTenthLessIsNotSent(long flat, int basisPoints, int cap, long increment) {
        var terms = terms(fees(flat, basisPoints, cap), increment * LAARI, RailLimits.NONE);
        long less = terms.leastGrossMicro() * 9 / 10;
        assertThat(terms.transferOf(less, 0, 0, 1).isNothing()).isTrue();
    }

    /** By whole rufiyaa, 33.34 bring 32.00: one rufiyaa is too much of that, and of 33.99. */
    @Test
    void theLeastAmountCountsWholeIncrements() {
        var terms = terms(fees(100, 0, 300), 100 * LAARI, RailLimits.NONE);
        assertThat(terms.leastGrossMicro()).isEqualTo(3_400 * LAARI);
        assertThat(terms.transferOf(3_399 * LAARI, 0, 0, 1).isNothing()).isTrue();
        assertThat(terms.transferOf(3_400 * LAARI, 0, 0, 1).netMicro()).isEqualTo(3_300 * LAARI);
    }

    private static RailTerms terms(FeeSchedule fees, long incrementMicro, RailLimits limits) {
        return new RailTerms(incrementMicro, LAARI, 1_000, Duration.ZERO, limits, fees);
    }

    @Test
    void nothingIsTakenUnlessItIsSet() {
        assertThat(FeeSettings.of(Map.of(), "MVR").isFree()).isTrue();
        assertThat(fees(1, 0, 300).isFree()).isFalse();
        assertThat(FeeSettings.of(Map.of("USD", new FeeSettings(1, 0, 300)), "MVR").isFree())
                .isTrue();
        assertThat(FeeSchedule.FREE.leastGrossMicro(LAARI)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 300",
        "1000000001, 0, 300",
        "0, -1, 300",
        "0, 301, 300",
        "0, 0, 0",
        "0, 0, 10001"
    })
    void refusesWhatIsNoFee(long flat, int basisPoints, int cap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeeSettings(flat, basisPoints, cap));
    }
}
