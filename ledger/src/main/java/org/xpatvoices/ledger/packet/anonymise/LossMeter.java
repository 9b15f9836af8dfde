package org.xpatvoices.ledger.packet.anonymise;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Adds up how much the labels hide, exactly: per column the leaves that each label covers beyond
 * the true one. A suppressed row hides everything in every column.
 */
final class LossMeter {
    private static final int DECIMALS = 12;

    private final Hierarchy[] hierarchies;
    private final long[] covered;
    private final int rows;
    private long suppressed;

    LossMeter(Hierarchy[] hierarchies, int rows) {
        this.hierarchies = hierarchies;
        this.covered = new long[hierarchies.length];
        this.rows = rows;
    }

    void add(int column, int level, int code) {
        covered[column] += hierarchies[column].coverage(level, code) - 1;
    }

    void addSuppressed() {
        suppressed++;
    }

    /** The mean loss of a cell between 0 and 1, columns added as exact fractions. */
    BigDecimal mean() {
        if (rows == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        var sum = BigDecimal.valueOf(suppressed).multiply(BigDecimal.valueOf(covered.length));
        for (int column = 0; column < covered.length; column++) {
            int widest = hierarchies[column].leafCount() - 1;
            if (widest > 0) {
                sum =
                        sum.add(
                                BigDecimal.valueOf(covered[column])
                                        .divide(
                                                BigDecimal.valueOf(widest),
                                                30,
                                                RoundingMode.HALF_UP));
            }
        }
        var cells = BigDecimal.valueOf(rows).multiply(BigDecimal.valueOf(covered.length));
        return sum.divide(cells, DECIMALS, RoundingMode.HALF_UP);
    }
}
