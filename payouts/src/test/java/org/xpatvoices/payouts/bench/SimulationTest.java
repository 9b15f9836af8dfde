package org.xpatvoices.payouts.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.FeeSchedule;
import org.xpatvoices.payouts.rail.RailLimits;

import java.util.Map;

/**
 * Small worlds of the simulator; the large one is {@code bench,simulate}. A failure names its seed
 * and, where the process died, the step.
 */
class SimulationTest {
    private static final Map<Integer, RailLimits> TIERS =
            Map.of(
                    1,
                    new RailLimits(12L, 20L, 30L, null),
                    2,
                    new RailLimits(15L, null, null, null));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261122})
    void nobodyIsPaidTwiceAndNothingIsLost(long seed) {
        var outcome = Simulation.run(World.of(seed, 800, 3, 100));

        assertThat(outcome.payouts()).as("seed %d", seed).isGreaterThan(800);
        assertThat(outcome.unknown()).as("seed %d", seed).isPositive();
        assertThat(outcome.queued()).as("seed %d: all that people had to end", seed).isZero();
        assertThat(outcome.reconciled()).as("seed %d", seed).isGreaterThan(600);
    }

    /** Given back on a refusal and a statement without it, and paid days later all the same. */
    @Test
    void whatWasPaidAfterAllIsTakenBack() {
        long takenBack = 0;
        for (long seed = 1; seed <= 3; seed++) {
            var outcome = Simulation.run(World.of(seed, 200, 6, 300));
            assertThat(outcome.queued()).as("seed %d", seed).isZero();
            takenBack += outcome.takenBack();
        }
        assertThat(takenBack).isPositive();
    }

    /** Asked about each payout until it has an end, by a provider that tells. */
    @Test
    void walletsAreFollowedToTheirEnd() {
        var outcome = Simulation.run(World.of(3, 400, 2, 100).by(RailCode.MOBILE_MONEY));

        assertThat(outcome.queued()).isZero();
        assertThat(outcome.reconciled()).isGreaterThan(400);
    }

    /** Little is sent while the fee would be too much of it; what was sent pays its fee once. */
    @Test
    void whatSendingTakesIsTakenOnceFromWhatIsSettled() {
        var free = World.of(5, 400, 3, 100);
        var dear = free.taking(new FeeSchedule(350_000, 50, 300, 10_000));

        var outcome = Simulation.run(dear);

        assertThat(outcome.queued()).isZero();
        assertThat(outcome.reconciled()).isGreaterThan(200);
        assertThat(outcome.payouts()).isLessThan(Simulation.run(free).payouts());
    }

    /** Whom the provider hardly knows gets less at a time, and the rest another day. */
    @Test
    void nobodyIsSentMoreThanTheirTierAllows() {
        var free = World.of(4, 300, 5, 100);

        var outcome = Simulation.run(free.knowing(TIERS));

        assertThat(outcome.queued()).isZero();
        assertThat(outcome.payouts()).isNotEqualTo(Simulation.run(free).payouts());
    }

    @Test
    void theSameSeedIsTheSameWorld() {
        var world = World.of(7, 100, 2, 200);
        assertThat(Simulation.run(world)).isEqualTo(Simulation.run(world));
    }

    /**
     * Dead before or after any command and any call, and started again with nothing but the log.
     */
    @Test
    void dyingBetweenAnyTwoStepsChangesNothing() {
        var world = World.of(11, 6, 1, 500);
        long steps = Simulation.run(world).steps();
        assertThat(steps).isGreaterThan(40);
        for (long step = 1; step <= steps; step++) {
            var outcome = Simulation.run(world.killedAt(step));
            assertThat(outcome.queued()).as("killed at %d", step).isZero();
        }
    }

    /** The test of the test: the simulator must find the faults that it is there for. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void aPlantedFaultIsFound(Fault fault) {
        assertThatThrownBy(() -> runManyWith(fault))
                .isInstanceOf(Violation.class)
                .satisfies(
                        found ->
                                assertThat(fault.rules())
                                        .as(found.getMessage())
                                        .anyMatch(found.getMessage()::startsWith));
    }

    /** One world may be spared by chance. */
    private static void runManyWith(Fault fault) {
        for (long seed = 1; seed <= 10; seed++) {
            var world = World.of(seed, 200, 6, 300).with(fault);
            Simulation.run(fault == Fault.TIERS_FORGOTTEN ? world.knowing(TIERS) : world);
        }
    }
}
