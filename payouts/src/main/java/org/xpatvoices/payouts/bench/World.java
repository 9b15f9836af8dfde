package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.FeeSchedule;
import org.xpatvoices.payouts.rail.RailLimits;

import java.util.Map;

/**
 * One simulated world.
 *
 * @param seed the same seed is the same world, step by step
 * @param payees who earn, in every round
 * @param rounds sales, each followed by a payout run
 * @param mischiefPerMille how many of a thousand payouts, and of a thousand messages, go wrong
 * @param killAt the step at which our process dies and is started again; 0 for never
 * @param planted a fault that the checks must find; null for none
 * @param rail a file to a bank, or wallets, whose provider can be asked how each payout ended
 * @param fees what sending takes from payees, who all agreed
 * @param tiers what payees may get, by how well the provider knows them
 */
public record World(
        long seed,
        int payees,
        int rounds,
        int mischiefPerMille,
        long killAt,
        @Nullable Fault planted,
        RailCode rail,
        FeeSchedule fees,
        Map<Integer, RailLimits> tiers) {
    public static World of(long seed, int payees, int rounds, int mischiefPerMille) {
        return new World(
                seed,
                payees,
                rounds,
                mischiefPerMille,
                0,
                null,
                RailCode.BANK,
                FeeSchedule.FREE,
                Map.of());
    }

    /** Small worlds have small batches, so that messages go wrong in them as well. */
    int batch() {
        return Math.clamp(payees / 20, 3, 1_000);
    }

    public World killedAt(long step) {
        return new World(seed, payees, rounds, mischiefPerMille, step, planted, rail, fees, tiers);
    }

    public World by(RailCode other) {
        return new World(
                seed, payees, rounds, mischiefPerMille, killAt, planted, other, fees, tiers);
    }

    public World with(Fault fault) {
        return new World(seed, payees, rounds, mischiefPerMille, killAt, fault, rail, fees, tiers);
    }

    public World taking(FeeSchedule some) {
        return new World(
                seed, payees, rounds, mischiefPerMille, killAt, planted, rail, some, tiers);
    }

    /** Where the provider lets those whom it hardly knows have less. */
    public World knowing(Map<Integer, RailLimits> some) {
        return new World(seed, payees, rounds, mischiefPerMille, killAt, planted, rail, fees, some);
    }
}
