package org.xpatvoices.ledger.packet.press;

import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sorts rows by their cells, from the first column on. There are few different labels, so rows are
 * counted into their places column by column and never compared; what is equal keeps its order.
 */
final class RowOrder {
    private RowOrder() {}

    /** Numbers of rows, in their order. */
    static int[] of(List<List<String>> rows, int columns) {
        List<int[]> ranks =
                IntStream.range(0, columns)
                        .parallel()
                        .mapToObj(column -> ranks(column, rows))
                        .toList();
        int[] order = IntStream.range(0, rows.size()).toArray();
        for (int[] column : ranks.reversed()) {
            order = sorted(order, column);
        }
        return order;
    }

    /** Per row the place of its label among the labels of a column. */
    private static int[] ranks(int column, List<List<String>> rows) {
        var places = new HashMap<String, Integer>();
        rows.forEach(row -> places.putIfAbsent(row.get(column), 0));
        int place = 0;
        for (String label : new TreeSet<>(places.keySet())) {
            places.put(label, place++);
        }
        return rows.stream().mapToInt(row -> places.getOrDefault(row.get(column), 0)).toArray();
    }

    private static int[] sorted(int[] order, int[] ranks) {
        var next = new int[IntStream.of(ranks).max().orElse(0) + 2];
        for (int rank : ranks) {
            next[rank + 1]++;
        }
        for (int rank = 1; rank < next.length; rank++) {
            next[rank] += next[rank - 1];
        }
        var sorted = new int[order.length];
        for (int row : order) {
            sorted[next[ranks[row]]++] = row;
        }
        return sorted;
    }
}
