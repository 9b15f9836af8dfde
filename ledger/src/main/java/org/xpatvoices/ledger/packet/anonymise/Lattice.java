package org.xpatvoices.ledger.packet.anonymise;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All ways to choose one level per column, from the one that loses least to the one that says
 * nothing. A coarser choice never comes before a finer one, and equal losses are ordered by number,
 * so the order depends on the data alone.
 */
final class Lattice {
    /** Beyond this many choices another algorithm is the better one. */
    static final int NODES_MAX = 100_000;

    private final Hierarchy[] hierarchies;
    private final int[] order;

    private Lattice(Hierarchy[] hierarchies, int[] order) {
        this.hierarchies = hierarchies;
        this.order = order;
    }

    static Lattice of(CodedTable table) {
        long nodes = 1;
        for (Hierarchy hierarchy : table.hierarchies) {
            nodes *= choices(hierarchy);
            if (nodes > NODES_MAX) {
                throw new IllegalArgumentException(
                        "more than " + NODES_MAX + " combinations of levels");
            }
        }
        return new Lattice(table.hierarchies, byLoss(table, (int) nodes));
    }

    int size() {
        return order.length;
    }

    /** The levels of the choice at this place of the order. */
    int[] levels(int rank) {
        return levels(hierarchies, order[rank]);
    }

    private static int[] byLoss(CodedTable table, int nodes) {
        double[][] columnLoss = columnLoss(table);
        var loss = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            int[] levels = levels(table.hierarchies, node);
            for (int column = 0; column < levels.length; column++) {
                loss[node] += columnLoss[column][levels[column]];
            }
        }
        return IntStream.range(0, nodes)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(node -> loss[node])
                                .thenComparingInt(node -> node))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Per column and level the mean loss of a row, from exact sums. */
    private static double[][] columnLoss(CodedTable table) {
        var loss = new double[table.hierarchies.length][];
        for (int column = 0; column < loss.length; column++) {
            Hierarchy hierarchy = table.hierarchies[column];
            var rowsOfCode = new long[hierarchy.leafCount()];
            for (int code : table.quasi[column]) {
                rowsOfCode[code]++;
            }
            loss[column] = new double[hierarchy.levels()];
            double whole = (double) Math.max(1, table.rows) * Math.max(1, rowsOfCode.length - 1);
            for (int level = 0; level < hierarchy.levels(); level++) {
                long covered = 0;
                for (int code = 0; code < rowsOfCode.length; code++) {
                    covered += rowsOfCode[code] * (hierarchy.coverage(level, code) - 1);
                }
                loss[column][level] = covered / whole;
            }
        }
        return loss;
    }

    private static int[] levels(Hierarchy[] hierarchies, int node) {
        var levels = new int[hierarchies.length];
        int rest = node;
        for (int column = 0; column < levels.length; column++) {
            int choices = choices(hierarchies[column]);
            levels[column] = hierarchies[column].finestReleased() + rest % choices;
            rest /= choices;
        }
        return levels;
    }

    static int choices(Hierarchy hierarchy) {
        return hierarchy.levels() - hierarchy.finestReleased();
    }
}
