package org.xpatvoices.ledger.packet.anonymise;

import java.util.List;
import java.util.Map;

/**
 * A code list and its generalisations: level 0 are the leaves, each further level is coarser, the
 * last is one label for all. Leaves are numbered by their path from the root, so that neighbours in
 * the tree are neighbours in number.
 */
public final class Hierarchy {
    private final String name;
    private final int finestReleased;
    private final Map<String, Integer> codes;
    private final int[][] groups;
    private final String[][] labels;
    private final int[][] leaves;

    /**
     * @param groups per level and code the number of its group
     * @param labels per level and group its label
     * @param finestReleased the finest level that may leave; finer ones stay inside
     */
    Hierarchy(
            String name,
            Map<String, Integer> codes,
            int[][] groups,
            String[][] labels,
            int finestReleased) {
        if (finestReleased < 0 || finestReleased >= groups.length) {
            throw new IllegalArgumentException(
                    "hierarchy " + name + " has no level " + finestReleased);
        }
        this.name = name;
        this.codes = Map.copyOf(codes);
        this.groups = groups;
        this.labels = labels;
        this.finestReleased = finestReleased;
        this.leaves = countLeaves(groups, labels);
    }

    /** Reads one line per leaf: {@code leaf;label;…;*}, from fine to coarse. */
    public static Hierarchy parse(String name, List<String> lines) {
        return parse(name, lines, 0);
    }

    public static Hierarchy parse(String name, List<String> lines, int finestReleased) {
        return HierarchyReader.read(name, lines, finestReleased);
    }

    public String name() {
        return name;
    }

    public int levels() {
        return groups.length;
    }

    public int leafCount() {
        return groups[0].length;
    }

    public int finestReleased() {
        return finestReleased;
    }

    public boolean knows(String value) {
        return codes.containsKey(value);
    }

    public int codeOf(String value) {
        Integer code = codes.get(value);
        if (code == null) {
            throw new UnknownValue(name, value);
        }
        return code;
    }

    /** The label that stands for a leaf value at a level. */
    public String labelOf(String value, int level) {
        return label(level, codeOf(value));
    }

    String label(int level, int code) {
        return labels[level][groups[level][code]];
    }

    int[] groupsAt(int level) {
        return groups[level];
    }

    int groupCount(int level) {
        return labels[level].length;
    }

    /** The finest level that may leave and at which both leaves have one label. */
    int commonLevel(int one, int other) {
        int level = finestReleased;
        while (groups[level][one] != groups[level][other]) {
            level++;
        }
        return level;
    }

    /** How many leaves share the label of this leaf at this level. */
    int coverage(int level, int code) {
        return leaves[level][groups[level][code]];
    }

    private static int[][] countLeaves(int[][] groups, String[][] labels) {
        var leaves = new int[groups.length][];
        for (int level = 0; level < groups.length; level++) {
            leaves[level] = new int[labels[level].length];
            for (int group : groups[level]) {
                leaves[level][group]++;
            }
        }
        return leaves;
    }
}
