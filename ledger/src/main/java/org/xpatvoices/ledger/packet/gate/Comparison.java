package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was shown of a group before, beside what is shown of those who come again: column by column
 * if the same column is there, else with every column that says the same in the same words.
 *
 * @param unseen columns of before that nothing now can be compared with
 */
record Comparison(List<Pair> pairs, Set<String> unseen) {
    /** How often each answer was given before and now. */
    private record Pair(Map<String, Integer> before, Map<String, Integer> now) {
        Set<String> shared() {
            var shared = new HashSet<>(before.keySet());
            shared.retainAll(now.keySet());
            return shared;
        }

        Set<String> missing() {
            var missing = new TreeMap<>(before);
            now.forEach((answer, count) -> missing.merge(answer, -count, Integer::sum));
            missing.values().removeIf(count -> count <= 0);
            return missing.keySet();
        }
    }

    static Comparison of(Answers before, Answers now) {
        var pairs = new ArrayList<Pair>();
        var unseen = new TreeSet<String>();
        before.counts()
                .forEach(
                        (column, counts) -> {
                            List<String> beside = beside(column, now);
                            beside.forEach(
                                    one ->
                                            pairs.add(
                                                    new Pair(
                                                            counts,
                                                            Objects.requireNonNull(
                                                                    now.counts().get(one)))));
                            if (beside.isEmpty()) {
                                unseen.add(column);
                            }
                        });
        return new Comparison(pairs, unseen);
    }

    /** The columns that a column can be compared with: itself if it is there. */
    static List<String> beside(String column, Answers now) {
        return now.counts().containsKey(column)
                ? List.of(column)
                : now.counts().keySet().stream()
                        .filter(other -> Families.comparable(column, other))
                        .toList();
    }

    /** The fewest different answers of a pair that stand on both sides. */
    int shared(Set<String> silent) {
        return pairs.stream()
                .mapToInt(pair -> telling(pair.shared(), silent))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The fewest different answers of a pair that those who do not come gave. */
    int missing(Set<String> silent) {
        return pairs.stream().mapToInt(pair -> telling(pair.missing(), silent)).min().orElse(0);
    }

    /** Grows with every pair of which the missing come nearer to so many answers. */
    int missingUpTo(int needed, Set<String> silent) {
        return pairs.stream()
                .mapToInt(pair -> Math.min(needed, telling(pair.missing(), silent)))
                .sum();
    }

    private static int telling(Set<String> answers, Set<String> silent) {
        return (int) answers.stream().filter(answer -> !silent.contains(answer)).count();
    }
}
