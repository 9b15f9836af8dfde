package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many workers gave each answer, per sensitive column: what a packet shows of some of its
 * workers.
 */
public final class Answers {
    private final List<TreeMap<String, Integer>> columns;

    private Answers(List<TreeMap<String, Integer>> columns) {
        this.columns = columns;
    }

    /**
     * @param rows per worker one answer for each column
     */
    public static Answers of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return new Answers(List.of());
        }
        var columns = new ArrayList<TreeMap<String, Integer>>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            var counts = new HashMap<String, Integer>();
            for (List<String> row : rows) {
                counts.merge(row.get(column), 1, Integer::sum);
            }
            columns.add(new TreeMap<>(counts));
        }
        return new Answers(columns);
    }

    static Answers counted(List<Map<String, Integer>> columns) {
        return new Answers(columns.stream().map(TreeMap::new).toList());
    }

    public List<Map<String, Integer>> counts() {
        return List.copyOf(columns);
    }

    /** What is left without the others; an answer that the others gave more often counts 0. */
    Answers without(Answers others) {
        var left = new ArrayList<TreeMap<String, Integer>>();
        for (int column = 0; column < columns.size(); column++) {
            var counts = new TreeMap<>(columns.get(column));
            if (column < others.columns.size()) {
                others.columns
                        .get(column)
                        .forEach((answer, count) -> counts.merge(answer, -count, Integer::sum));
            }
            counts.values().removeIf(count -> count <= 0);
            left.add(counts);
        }
        return new Answers(left);
    }

    /** The fewest different answers of a column, not counting those that say nothing. */
    int variety(Set<String> silent) {
        return columns.stream()
                .mapToInt(counts -> counts.size() - common(counts, silent))
                .min()
                .orElse(0);
    }

    /** Different answers of all columns, each counted up to as many as are needed. */
    int varietyUpTo(int needed, Set<String> silent) {
        return columns.stream()
                .mapToInt(counts -> Math.min(needed, counts.size() - common(counts, silent)))
                .sum();
    }

    /** The fewest different answers of a column that the others gave as well. */
    int varietySharedWith(Answers others, Set<String> silent) {
        int fewest = columns.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (int column = 0; column < columns.size(); column++) {
            var shared = new TreeMap<>(columns.get(column));
            shared.keySet().retainAll(others.columns.get(column).keySet());
            fewest = Math.min(fewest, shared.size() - common(shared, silent));
        }
        return fewest;
    }

    private static int common(Map<String, Integer> counts, Set<String> silent) {
        return (int) silent.stream().filter(counts::containsKey).count();
    }
}
