package org.xpatvoices.ledger.packet.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A value may become any label on its way to the root, from the finest released level on. */
final class TreeRule implements Rule {
    private final Map<String, String[]> ways = new HashMap<>();
    private final Map<String, Set<String>> leavesBelow = new HashMap<>();
    private final Map<String, Map<String, Integer>> known = new ConcurrentHashMap<>();
    private final int finest;

    TreeRule(List<String[]> lines, int finest) {
        this.finest = finest;
        for (String[] way : lines) {
            ways.put(way[0], way);
            for (int level = 0; level < way.length; level++) {
                leavesBelow
                        .computeIfAbsent(level + "\n" + way[level], key -> new TreeSet<>())
                        .add(way[0]);
            }
        }
    }

    @Override
    public String plainLabel(String original) {
        way(original);
        return original;
    }

    int leaves() {
        return ways.size();
    }

    /** How many leaves the label hides besides the original; -1 if it may not stand for it. */
    int hides(String original, String label) {
        Map<String, Integer> labels = known.get(original);
        Integer hidden = labels == null ? null : labels.get(label);
        return hidden != null
                ? hidden
                : known.computeIfAbsent(original, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(label, _ -> countHidden(original, label));
    }

    private int countHidden(String original, String label) {
        String[] way = way(original);
        for (int level = finest; level < way.length; level++) {
            if (way[level].equals(label)) {
                Set<String> leaves = leavesBelow.get(level + "\n" + label);
                return leaves == null ? -1 : leaves.size() - 1;
            }
        }
        return -1;
    }

    private String[] way(String original) {
        String[] way = ways.get(original);
        if (way == null) {
            throw new Unreadable("an original value is in no code list");
        }
        return way;
    }
}
