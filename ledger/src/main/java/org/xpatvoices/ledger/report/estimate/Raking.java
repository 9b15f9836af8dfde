package org.xpatvoices.ledger.report.estimate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Weights a share so that its strata, nationality by place, have the benchmark's margins: one is
 * fitted after the other until both fit. Strata that are too small to speak of are left out; where
 * a margin then has nobody to stand for it, there is no weighted figure.
 */
public final class Raking {
    private static final int ROUNDS_MAX = 500;
    private static final double CLOSE = 1e-6;

    private final double[] rows;
    private final double[] columns;

    /** Margins that each add up to one. */
    public Raking(double[] rows, double[] columns) {
        this.rows = rows.clone();
        this.columns = columns.clone();
    }

    /**
     * @param answered exact answers per stratum, row by row; 0 where there are too few
     * @param breaches exact breaches among them
     */
    public Optional<Wilson> share(int[] answered, int[] breaches) {
        double[] weight = Arrays.stream(answered).asDoubleStream().toArray();
        boolean fits = false;
        for (int round = 0; round < ROUNDS_MAX && !fits; round++) {
            if (!fit(weight, rows, true) || !fit(weight, columns, false)) {
                return Optional.empty();
            }
            fits = error(weight) < CLOSE;
        }
        return fits ? Optional.of(weighted(weight, answered, breaches)) : Optional.empty();
    }

    private static Wilson weighted(double[] weight, int[] answered, int[] breaches) {
        double share = 0;
        double spread = 0;
        for (int at = 0; at < weight.length; at++) {
            if (answered[at] > 0) {
                share += weight[at] * breaches[at] / answered[at];
                spread += weight[at] * weight[at] / answered[at];
            }
        }
        return Wilson.of(Math.clamp(share, 0, 1), 1 / spread);
    }

    private boolean fit(double[] weight, double[] margin, boolean byRow) {
        for (int line = 0; line < margin.length; line++) {
            double sum = sum(weight, line, byRow);
            if (sum <= 0) {
                return false;
            }
            for (int at = 0; at < weight.length; at++) {
                if (isIn(at, line, byRow)) {
                    weight[at] *= margin[line] / sum;
                }
            }
        }
        return true;
    }

    private double error(double[] weight) {
        double worst = 0;
        for (int row = 0; row < rows.length; row++) {
            worst = Math.max(worst, Math.abs(sum(weight, row, true) - rows[row]));
        }
        return worst;
    }

    private double sum(double[] weight, int line, boolean byRow) {
        double sum = 0;
        for (int at = 0; at < weight.length; at++) {
            sum += isIn(at, line, byRow) ? weight[at] : 0;
        }
        return sum;
    }

    private boolean isIn(int at, int line, boolean byRow) {
        return (byRow ? at / columns.length : at % columns.length) == line;
    }
}
