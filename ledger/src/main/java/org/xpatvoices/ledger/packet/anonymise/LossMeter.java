package org.xpatvoices.ledger.packet.anonymise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;

/**
 * Adds up how much the labels hide, exactly: per column the leaves that each label covers beyond
 * the true one. A suppressed row hides everything in every column.
 */
final class LossMeter {
    private static final int DECIMALS = 12;

    private final CodedTable table;
    private final long[] covered;
    private final BitSet contributors = new BitSet();
    private int released;

    LossMeter(CodedTable table) {
        this.table = table;
        this.covered = new long[table.hierarchies.length];
    }

    /**
     * @param levels per class and column the level at which the class is shown
     */
    void addReleased(int row, byte[] levels, int ofClass) {
        int first = ofClass * covered.length;
        for (int column = 0; column < covered.length; column++) {
            int code = table.quasi[column][row];
            covered[column] += table.hierarchies[column].coverage(levels[first + column], code) - 1;
        }
        contributors.set(table.workers.codes()[row]);
        released++;
    }

    int released() {
        return released;
    }

    /** Distinct workers with a released row. */
    int contributors() {
        return contributors.cardinality();
    }

    /** The mean loss of a cell between 0 and 1, columns added as exact fractions. */
    BigDecimal mean() {
        if (table.rows == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        var suppressed = BigDecimal.valueOf(table.rows - released);
        var sum = suppressed.multiply(BigDecimal.valueOf(covered.length));
        for (int column = 0; column < covered.length; column++) {
            int widest = table.hierarchies[column].leafCount() - 1;
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
        var cells = BigDecimal.valueOf(table.rows).multiply(BigDecimal.valueOf(covered.length));
        return sum.divide(cells, DECIMALS, RoundingMode.HALF_UP);
    }
}
