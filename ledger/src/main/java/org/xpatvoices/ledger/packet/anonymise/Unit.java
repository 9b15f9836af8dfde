package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/**
 * Rows that will stand under the same labels.
 *
 * @param levels per quasi-identifier the level of its label
 */
record Unit(int[] rows, int[] levels) {
    /** With the finest labels that all the rows share. */
    static Unit of(int[] rows, CodedTable table) {
        var levels = new int[table.hierarchies.length];
        for (int column = 0; column < levels.length; column++) {
            int[] codes = table.quasi[column];
            for (int row : rows) {
                int common = table.hierarchies[column].commonLevel(codes[rows[0]], codes[row]);
                levels[column] = Math.max(levels[column], common);
            }
        }
        return new Unit(rows, levels);
    }

    /** With the finest labels that all rows of both share. */
    Unit with(Unit other, CodedTable table) {
        var levels = new int[this.levels.length];
        for (int column = 0; column < levels.length; column++) {
            levels[column] = commonLevel(other, column, table);
        }
        return new Unit(under(other).rows, levels);
    }

    /** Both, under the labels of this one. */
    Unit under(Unit other) {
        var both = Arrays.copyOf(rows, rows.length + other.rows.length);
        System.arraycopy(other.rows, 0, both, rows.length, other.rows.length);
        return new Unit(both, levels);
    }

    /** What joining the two would cost: loss of single cells, summed over columns and rows. */
    double costOfJoining(Unit other, CodedTable table) {
        double cost = 0;
        for (int column = 0; column < levels.length; column++) {
            int together = commonLevel(other, column, table);
            double mine = loss(together, column, table) - loss(levels[column], column, table);
            double theirs =
                    other.loss(together, column, table)
                            - other.loss(other.levels[column], column, table);
            cost += rows.length * mine + other.rows.length * theirs;
        }
        return cost;
    }

    private int commonLevel(Unit other, int column, CodedTable table) {
        int[] codes = table.quasi[column];
        int common = table.hierarchies[column].commonLevel(codes[rows[0]], codes[other.rows[0]]);
        return Math.max(common, Math.max(levels[column], other.levels[column]));
    }

    /** Of one cell at a level: 0 if it says all, 1 if nothing. */
    private double loss(int level, int column, CodedTable table) {
        Hierarchy hierarchy = table.hierarchies[column];
        int others = Math.max(1, hierarchy.leafCount() - 1);
        return (double) (hierarchy.coverage(level, table.quasi[column][rows[0]]) - 1) / others;
    }
}
