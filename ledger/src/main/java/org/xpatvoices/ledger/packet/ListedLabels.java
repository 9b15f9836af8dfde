package org.xpatvoices.ledger.packet;

import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.TreeList;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the lists offer of a column: labels by which it may be selected, the finest that may leave
 * and the coarser ones that hold them, and how many answers there are.
 */
final class ListedLabels {
    private static final Codebook CODEBOOK = Codebook.hierarchies1();

    private ListedLabels() {}

    /** Those that a row may show; empty for a column that the codebook lacks. */
    static SortedSet<String> of(String column) {
        var labels = new TreeSet<String>();
        CODEBOOK.columns().stream()
                .filter(known -> known.name().equals(column))
                .forEach(known -> labels.addAll(known.list().labels()));
        return Collections.unmodifiableSortedSet(labels);
    }

    /** Those of the list that are no exact answer, unless they stand for one at every level. */
    static SortedSet<String> coarse(String column) {
        var labels = new TreeSet<String>();
        CODEBOOK.columns().stream()
                .filter(known -> known.name().equals(column))
                .forEach(known -> addCoarse(known.list(), labels));
        return Collections.unmodifiableSortedSet(labels);
    }

    /** How many different answers the list of a column offers; none for an unknown column. */
    static long answersOf(String column) {
        return CODEBOOK.columns().stream()
                .filter(known -> known.name().equals(column))
                .mapToLong(known -> known.list().answers())
                .sum();
    }

    private static void addCoarse(CodeList list, TreeSet<String> labels) {
        if (!(list instanceof TreeList tree)) {
            labels.addAll(list.labels());
            return;
        }
        for (String leaf : tree.leaves()) {
            for (int level = 1; level < tree.hierarchy().levels(); level++) {
                labels.add(tree.hierarchy().labelOf(leaf, level));
            }
        }
    }
}
