package org.xpatvoices.ledger.packet.gate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns that say the same of a worker, or bound it, whichever form they are asked in. Two packets
 * that show columns of one family can be put side by side as if they showed the same column.
 */
final class Families {
    private static final List<Set<String>> ALL =
            List.of(
                    Set.of(
                            "basicWage",
                            "basicWageTier",
                            "fixedIncome",
                            "netReceived",
                            "firstMonthlyEarnings"),
                    Set.of("totalCost", "totalCostMonths"),
                    Set.of("outstanding", "outstandingMonths"));

    /** Of a family, those whose answers have the same labels and can be counted together. */
    private static final List<Set<String>> SAME_LABELS =
            List.of(Set.of("basicWage", "fixedIncome", "netReceived", "firstMonthlyEarnings"));

    private static final String VERSION = "@";

    private Families() {}

    /** A column with the version of the lists that its labels come from. */
    static String labelled(String column, String listsVersion) {
        return column + VERSION + listsVersion;
    }

    /** The columns themselves and everything that says the same. */
    static Set<String> around(Collection<String> columns) {
        var around = new TreeSet<>(columns);
        ALL.stream()
                .filter(family -> columns.stream().anyMatch(family::contains))
                .forEach(around::addAll);
        return around;
    }

    /** Whether answers under the two are told in the same words. */
    static boolean comparable(String labelled, String other) {
        if (labelled.equals(other)) {
            return true;
        }
        String[] one = labelled.split(VERSION, 2);
        String[] two = other.split(VERSION, 2);
        return one.length == 2
                && two.length == 2
                && one[1].equals(two[1])
                && SAME_LABELS.stream()
                        .anyMatch(same -> same.containsAll(Arrays.asList(one[0], two[0])));
    }

    static List<Set<String>> sameLabels() {
        return SAME_LABELS;
    }
}
