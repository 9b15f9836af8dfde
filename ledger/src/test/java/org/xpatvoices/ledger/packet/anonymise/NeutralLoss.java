package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores an anonymisation by looking only at the table before, the table after and the text of the
 * hierarchies, so that any algorithm can be compared with any other.
 */
final class NeutralLoss {
    private final Map<String, String[]> paths = new HashMap<>();
    private final List<Map<String, Set<String>>> leaves = new ArrayList<>();

    private NeutralLoss(List<String> hierarchyLines) {
        for (String line : hierarchyLines) {
            String[] path = line.split(";");
            paths.put(path[0], path);
            for (int level = 0; level < path.length; level++) {
                if (leaves.size() == level) {
                    leaves.add(new HashMap<>());
                }
                leaves.get(level)
                        .computeIfAbsent(path[level], label -> new HashSet<>())
                        .add(path[0]);
            }
        }
    }

    /** The mean over all cells; a suppressed row loses everything. */
    static double ncp(AnonymiserInput input, Anonymised output, HierarchyText text) {
        double sum = 0;
        for (int column = 0; column < input.quasi().size(); column++) {
            QuasiColumn quasi = input.quasi().get(column);
            var score = new NeutralLoss(text.linesOf(quasi.name()));
            for (int row = 0; row < input.rows(); row++) {
                sum +=
                        output.isReleased(row)
                                ? score.cell(
                                        quasi.hierarchy().label(0, quasi.codes()[row]),
                                        output.label(column, row))
                                : 1;
            }
        }
        return sum / ((double) input.rows() * input.quasi().size());
    }

    interface HierarchyText {
        List<String> linesOf(String column);
    }

    private double cell(String before, String after) {
        String[] path = paths.get(before);
        int widest = paths.size();
        int covered = widest;
        for (int level = path.length - 1; level >= 0; level--) {
            if (path[level].equals(after)) {
                covered = leaves.get(level).get(after).size();
            }
        }
        return widest == 1 ? 0 : (covered - 1.0) / (widest - 1.0);
    }
}
