package org.xpatvoices.ledger.packet.gate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many workers gave each answer, per sensitive column: what a packet shows of some of its
 * workers.
 */
public final class Answers {
    private final Map<String, Map<String, Integer>> columns;

    private Answers(Map<String, Map<String, Integer>> columns) {
        this.columns = columns;
    }

    /**
     * @param columns as {@link GateOrder#answered()} names them, or {@link ToldColumn}
     * @param rows per worker one answer for each column
     */
    public static Answers of(List<String> columns, List<List<String>> rows) {
        var counted = new LinkedHashMap<String, Map<String, Integer>>();
        for (int column = 0; column < columns.size(); column++) {
            var counts = new TreeMap<String, Integer>();
            for (List<String> row : rows) {
                counts.merge(row.get(column), 1, Integer::sum);
            }
            counted.put(columns.get(column), counts);
        }
        return new Answers(counted);
    }

    static Answers counted(Map<String, Map<String, Integer>> columns) {
        return new Answers(new TreeMap<>(columns));
    }

    /** Per column, in their order, how many gave each answer. */
    public Map<String, Map<String, Integer>> counts() {
        return Collections.unmodifiableMap(columns);
    }

    /** What is left without the others; an answer that the others gave more often counts 0. */
    Answers without(Answers others) {
        var left = new LinkedHashMap<String, Map<String, Integer>>();
        columns.forEach(
                (column, all) -> {
                    var counts = new TreeMap<>(all);
                    others.columns
                            .getOrDefault(column, Map.of())
                            .forEach((answer, count) -> counts.merge(answer, -count, Integer::sum));
                    counts.values().removeIf(count -> count <= 0);
                    left.put(column, counts);
                });
        return new Answers(left);
    }

    /** Whether nobody among the others gave an answer in a column that is not counted here. */
    boolean cover(Answers others) {
        return others.without(this).columns.values().stream().allMatch(Map::isEmpty);
    }

    /** What a packet showed of some, with what earlier ones told of the same. */
    Answers shownIn(GateOrder order, Answers earlier) {
        var all = new TreeMap<>(earlier.columns);
        columns.forEach(
                (column, counts) ->
                        all.put(ToldColumn.in(order.packetId(), order.l(), column), counts));
        return new Answers(all);
    }

    /** The fewest different answers of a column, not counting those that say nothing. */
    int variety(Set<String> silent) {
        return columns.values().stream()
                .mapToInt(
                        counts ->
                                (int)
                                        counts.keySet().stream()
                                                .filter(answer -> !silent.contains(answer))
                                                .count())
                .min()
                .orElse(0);
    }
}
