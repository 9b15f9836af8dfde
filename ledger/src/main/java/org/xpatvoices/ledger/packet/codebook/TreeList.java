package org.xpatvoices.ledger.packet.codebook;

import org.xpatvoices.ledger.packet.anonymise.Hierarchy;
import org.xpatvoices.ledger.packet.anonymise.UnknownValue;

import java.util.LinkedHashSet;
import java.util.List;

/** A code list, with generalisations if somebody may generalise it. */
public final class TreeList implements CodeList {
    private final Hierarchy hierarchy;
    private final List<String> leaves;
    private final List<String> labels;

    TreeList(String name, List<String> lines, int finestReleased) {
        hierarchy = Hierarchy.parse(name, lines, finestReleased);
        leaves = lines.stream().map(line -> line.substring(0, line.indexOf(';'))).toList();
        var all = new LinkedHashSet<String>();
        for (int level = finestReleased; level < hierarchy.levels(); level++) {
            for (String leaf : leaves) {
                all.add(hierarchy.labelOf(leaf, level));
            }
        }
        labels = List.copyOf(all);
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The values themselves, in the order of the list. */
    public List<String> leaves() {
        return leaves;
    }

    @Override
    public String name() {
        return hierarchy.name();
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String released(String original) {
        if (!hierarchy.knows(original)) {
            throw new UnknownValue(name(), original);
        }
        return original;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public long answers() {
        return leaves.stream().filter(leaf -> !NO_ANSWERS.contains(leaf)).count();
    }
}
