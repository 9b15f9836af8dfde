package org.xpatvoices.payouts.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.payouts.reconcile.Matching;

import java.util.Arrays;
import java.util.List;

/** All payouts of a day against all lines of its statement, honest and hostile. */
@Component
@Profile("bench")
class ReconcileBench implements Bench {
    private static final int PAYOUTS = 129_000;
    private static final int ROUNDS = 7;
    private static final int HOSTILE_PER_MILLE = 300;

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        var day = new GeneratedDay(PAYOUTS, 20_261_122);
        var intact = day.intact();
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            Matching.of(intact, day.known());
            seconds[round] = (System.nanoTime() - began) / 1e9;
            progress.say("round " + round + ": " + seconds[round] + " s");
        }
        Arrays.sort(seconds);
        var first = Matching.of(intact, day.known()).lines();
        boolean same = first.equals(Matching.of(intact, day.known()).lines());
        return List.of(
                Figure.atMost(
                        "129,000 payouts against 129,000 lines", seconds[ROUNDS / 2], "s", 10),
                Figure.atLeast(
                        "matched by themselves, references intact",
                        100.0 * GeneratedDay.confirmed(first) / PAYOUTS,
                        "%",
                        99.5),
                Figure.atMost("rows changed by a second run", same ? 0 : 1, "", 0),
                Figure.atMost(
                        "false confirmations, hostile file",
                        day.wronglyConfirmed(day.hostile(HOSTILE_PER_MILLE)),
                        "",
                        0));
    }
}
