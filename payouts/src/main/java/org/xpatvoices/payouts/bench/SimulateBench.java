package org.xpatvoices.payouts.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.rail.FeeSchedule;
import org.xpatvoices.payouts.rail.RailLimits;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A million payouts through a provider that lies about every twentieth of them. */
@Component
@Profile("bench")
class SimulateBench implements Bench {
    private static final long PAYOUTS_MIN = 1_000_000;
    private static final int PAYEES = 10_000;
    private static final int ROUNDS = 11;
    private static final int MISCHIEF_PER_MILLE = 50;
    private static final int PLANTED_WORLDS = 10;
    private static final int PLANTED_PAYEES = 4_000;
    private static final int PLANTED_PER_MILLE = 300;
    private static final FeeSchedule FEES = new FeeSchedule(250_000, 25, 300, 10_000);
    private static final Map<Integer, RailLimits> TIERS =
            Map.of(
                    1,
                    new RailLimits(12L, 20L, 30L, null),
                    2,
                    new RailLimits(15L, null, null, null));
    private static final long FIRST_SEED = Long.getLong("xpatvoices.simulate.seed", 1);

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        long payouts = 0;
        long unknown = 0;
        long queued = 0;
        long steps = 0;
        long began = System.nanoTime();
        for (long seed = FIRST_SEED; payouts < PAYOUTS_MIN; seed++) {
            var outcome = Simulation.run(world(seed));
            progress.say("seed " + seed + ": " + outcome);
            payouts += outcome.payouts();
            unknown += outcome.unknown();
            queued += outcome.queued();
            steps += outcome.steps();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return List.of(
                Figure.atLeast("payouts in which nobody was paid twice", payouts, "", PAYOUTS_MIN),
                Figure.shown("of them once unknown, resolved or queued", unknown, ""),
                Figure.shown("waiting for people at the end", queued, ""),
                Figure.shown("steps after which the invariants held", steps, ""),
                Figure.atMost("faults planted and not found", notFound(progress), "", 0),
                Figure.shown("simulated payouts per second", payouts / seconds, "1/s"));
    }

    /** Mostly a bank's file; a few payees by wallets, who are asked after; and some pay a fee. */
    private static World world(long seed) {
        if (seed == FIRST_SEED) {
            return World.of(seed, PAYEES / 5, ROUNDS, MISCHIEF_PER_MILLE).by(RailCode.MOBILE_MONEY);
        }
        var plain = World.of(seed, PAYEES, ROUNDS, MISCHIEF_PER_MILLE);
        var tiered = seed % 3 == 0 ? plain.knowing(TIERS) : plain;
        return seed % 4 == 0 ? tiered.taking(FEES) : tiered;
    }

    private static long notFound(Progress progress) {
        return Arrays.stream(Fault.values()).filter(fault -> !isFound(fault, progress)).count();
    }

    /** Without the fault no world has a violation; one world may be spared by chance with it. */
    private static boolean isFound(Fault fault, Progress progress) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PLANTED_WORLDS; seed++) {
            try {
                var world = World.of(seed, PLANTED_PAYEES, 6, PLANTED_PER_MILLE).with(fault);
                Simulation.run(fault == Fault.TIERS_FORGOTTEN ? world.knowing(TIERS) : world);
            } catch (Violation violation) {
                progress.say(fault + " is found: " + violation.getMessage());
                return true;
            }
        }
        return false;
    }
}
