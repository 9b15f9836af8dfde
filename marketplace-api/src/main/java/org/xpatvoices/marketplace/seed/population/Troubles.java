package org.xpatvoices.marketplace.seed.population;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Draws troubles with the chance logistic(a + z), z being the employer's own factor; a is solved
 * for each trouble so that its share of the workforce comes out.
 */
final class Troubles {

    private static final double ABUSE_WITHOUT_PAPERS = .24;
    private static final double SEARCH_BOUND = 20;
    private static final int SEARCH_STEPS = 60;

    private final Employers employers;
    private final HiddenStatus hidden;
    private final Map<Trouble, DrawStream> draws = new EnumMap<>(Trouble.class);
    private final double[] offsets = new double[Trouble.values().length];
    private final double abuseOffsetWithoutPapers;

    Troubles(Streams streams, int workers, Employers employers, HiddenStatus hidden) {
        this.employers = employers;
        this.hidden = hidden;
        int[] without = new int[employers.count()];
        for (int worker = 0; worker < workers; worker++) {
            if (hidden.of(worker)) {
                without[employers.of(worker)]++;
            }
        }
        for (Trouble trouble : Trouble.values()) {
            draws.put(trouble, streams.named("trouble." + trouble));
            offsets[trouble.ordinal()] = solve(employers::headCount, trouble.share);
        }
        double abuseWithPapers =
                (Trouble.ABUSE.share - HiddenStatus.SHARE * ABUSE_WITHOUT_PAPERS)
                        / (1 - HiddenStatus.SHARE);
        offsets[Trouble.ABUSE.ordinal()] =
                solve(at -> employers.headCount(at) - without[at], abuseWithPapers);
        abuseOffsetWithoutPapers = solve(at -> without[at], ABUSE_WITHOUT_PAPERS);
    }

    boolean has(int worker, Trouble trouble) {
        DrawStream stream = draws.get(trouble);
        if (stream == null) {
            throw new IllegalArgumentException("no stream for " + trouble);
        }
        double offset =
                trouble == Trouble.ABUSE && hidden.of(worker)
                        ? abuseOffsetWithoutPapers
                        : offsets[trouble.ordinal()];
        return stream.chance(worker, logistic(offset + employers.latent(employers.of(worker))));
    }

    private double solve(IntToDoubleFunction weightOf, double share) {
        double low = -SEARCH_BOUND;
        double high = SEARCH_BOUND;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            double middle = (low + high) / 2;
            if (shareAt(middle, weightOf) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double shareAt(double offset, IntToDoubleFunction weightOf) {
        double hit = 0;
        double all = 0;
        for (int employer = 0; employer < employers.count(); employer++) {
            double weight = weightOf.applyAsDouble(employer);
            hit += weight * logistic(offset + employers.latent(employer));
            all += weight;
        }
        return hit / all;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
