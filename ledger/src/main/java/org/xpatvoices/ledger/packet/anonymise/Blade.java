package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a table in an order in which every part lies side by side. Threads may work on
 * different parts at once.
 */
final class Blade {
    private final CodedTable table;
    private final int[] rows;

    Blade(CodedTable table) {
        this.table = table;
        this.rows = new int[table.rows];
        Arrays.setAll(rows, row -> row);
    }

    int[] all() {
        return rows;
    }

    int[] rows(int from, int to) {
        return Arrays.copyOfRange(rows, from, to);
    }

    /** Writes the smallest and the largest leaf of each column. */
    void measure(int from, int to, int[] low, int[] high) {
        for (int column = 0; column < low.length; column++) {
            int[] codes = table.quasi[column];
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int i = from; i < to; i++) {
                least = Math.min(least, codes[rows[i]]);
                most = Math.max(most, codes[rows[i]]);
            }
            low[column] = least;
            high[column] = most;
        }
    }

    /** The columns that can be cut at all. */
    List<Integer> widestFirst(int[] low, int[] high) {
        return IntStream.range(0, low.length)
                .boxed()
                .filter(column -> high[column] > low[column])
                .sorted(Comparator.comparingDouble(column -> -width(column, low, high)))
                .toList();
    }

    private double width(int column, int[] low, int[] high) {
        return (high[column] - low[column])
                / (double) Math.max(1, table.hierarchies[column].leafCount() - 1);
    }

    /** The leaf closest to the median with enough rows on both sides; -1 if there is none. */
    int lastOfLeft(int column, int from, int to, int low, int high, int least) {
        int[] codes = table.quasi[column];
        var counts = new int[high - low + 1];
        for (int i = from; i < to; i++) {
            counts[codes[rows[i]] - low]++;
        }
        int size = to - from;
        int best = -1;
        int nearest = Integer.MAX_VALUE;
        int left = 0;
        for (int leaf = low; leaf < high; leaf++) {
            left += counts[leaf - low];
            int away = Math.abs(2 * left - size);
            if (left >= least && size - left >= least && away < nearest) {
                nearest = away;
                best = leaf;
            }
        }
        return best;
    }

    /** Puts the rows up to this leaf first. */
    int divide(int column, int from, int to, int last) {
        int[] codes = table.quasi[column];
        int left = from;
        int right = to - 1;
        while (left <= right) {
            if (codes[rows[left]] <= last) {
                left++;
            } else {
                int row = rows[left];
                rows[left] = rows[right];
                rows[right--] = row;
            }
        }
        return left;
    }
}
