package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.TreeList;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the people that a product speaks of. A label admits whoever it stands for, exact or
 * coarse: a sector by its letter, or all of South Asia by one word.
 */
final class LabelFilter {
    private final Map<String, Set<String>> admitted = new HashMap<>();

    LabelFilter(Map<String, List<String>> filter, RecordReader reader) {
        filter.forEach(
                (column, labels) ->
                        admitted.put(column, leavesOf(reader.listOf(column), Set.copyOf(labels))));
    }

    boolean admits(RecordReader reader, Answered profile, Answered facts) {
        return admitted.entrySet().stream()
                .allMatch(
                        one -> one.getValue().contains(reader.read(one.getKey(), profile, facts)));
    }

    private static Set<String> leavesOf(CodeList list, Set<String> labels) {
        if (!(list instanceof TreeList tree)) {
            return labels;
        }
        var leaves = new HashSet<String>();
        for (String leaf : tree.leaves()) {
            for (int level = 0; level < tree.hierarchy().levels(); level++) {
                if (labels.contains(tree.hierarchy().labelOf(leaf, level))) {
                    leaves.add(leaf);
                }
            }
        }
        return leaves;
    }
}
