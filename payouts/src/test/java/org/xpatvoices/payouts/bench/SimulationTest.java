package org.xpatvoices.payouts.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small worlds of the simulator; the large one is {@code bench,simulate}. A failure names its seed
 * and, where the process died, the step.
 */
class SimulationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261122})
    void nobodyIsPaidTwiceAndNothingIsLost(long seed) {
        var outcome = Simulation.run(World.of(seed, 800, 3, 100));

        assertThat(outcome.payouts()).as("seed %d", seed).isGreaterThan(1_500);
        assertThat(outcome.unknown()).as("seed %d", seed).isPositive();
        assertThat(outcome.queued()).as("seed %d: all that people had to end", seed).isZero();
        assertThat(outcome.reconciled()).as("seed %d", seed).isGreaterThan(1_200);
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

    /** The test of the test: the simulator must find the fault that it is there for. */
    @Test
    void aTimeoutTakenForAFailureIsFound() {
        assertThatThrownBy(
                        () -> Simulation.run(World.of(1, 600, 5, 150).takingTimeoutsForFailures()))
                .isInstanceOf(Violation.class)
                .hasMessageContaining("nobody is paid twice");
    }
}
