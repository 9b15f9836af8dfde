package org.xpatvoices.ledger.privacy;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** How fast one thread draws exact noise, beside plain uniform numbers from the same source. */
@Component
@Profile("bench")
class NoiseBench implements Bench {
    private static final int ROUNDS = 7;
    private static final int DRAWS = 2_000_000;

    /** That of a public report with all its figures. */
    private static final int VARIANCE = 114;

    private static final long DRAWS_PER_SECOND_MIN = 1_000_000;

    private final SecureRandom source = new SecureRandom();

    @Override
    public String name() {
        return "noise";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        var noise = new double[ROUNDS];
        var gaussian = new double[ROUNDS];
        var plain = new double[ROUNDS];
        long total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var laplace = new ExactLaplace(new RandomInts(source), 24, 1);
            long began = System.nanoTime();
            for (int i = 0; i < DRAWS; i++) {
                total += laplace.draw();
            }
            noise[round] = perSecond(began);
            var bell = new ExactGaussian(new RandomInts(source), VARIANCE);
            began = System.nanoTime();
            for (int i = 0; i < DRAWS; i++) {
                total += bell.draw();
            }
            gaussian[round] = perSecond(began);
            var uniform = new RandomInts(source);
            began = System.nanoTime();
            for (int i = 0; i < DRAWS; i++) {
                total += uniform.below(24);
            }
            plain[round] = perSecond(began);
            progress.say("round " + (round + 1) + " of " + ROUNDS + ", sum " + total);
        }
        double drawn = median(noise);
        return List.of(
                Figure.atLeast(
                        "exact Laplace draws per second, scale 24",
                        drawn,
                        "1/s",
                        DRAWS_PER_SECOND_MIN),
                Figure.atLeast(
                        "exact Gaussian draws per second, variance " + VARIANCE,
                        median(gaussian),
                        "1/s",
                        DRAWS_PER_SECOND_MIN),
                Figure.beside("beside uniform numbers below 24", drawn, "1/s", median(plain)));
    }

    private static double perSecond(long began) {
        return DRAWS * 1e9 / (System.nanoTime() - began);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
