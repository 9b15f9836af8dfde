package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns that say the same of a worker, in whatever packets: whoever takes an answer to be the
 * same in all of them looks for those that stand in each.
 *
 * @param columns their numbers
 * @param needed how many different answers have to stand in each, the most that one of the packets
 *     promised
 * @param now whether the packet to come shows one of them
 */
record Alike(List<Integer> columns, int needed, boolean now) {
    /** What earlier rows name no column of may be any. */
    static final String UNNAMED = "unnamed ";

    Alike {
        columns = List.copyOf(columns);
    }

    /**
     * Of what was told of a group and then of what would be shown now, in the order of both.
     *
     * @param shown labelled columns
     * @param l different answers that the packet to come promises
     */
    static List<Alike> of(List<String> told, List<String> shown, int l) {
        var alike = new ArrayList<Alike>();
        for (int column = 0; column < told.size() + shown.size(); column++) {
            int one = column;
            boolean now = column >= told.size();
            String label = label(told, shown, column);
            int promised = now ? l : ToldColumn.promisedIn(told.get(column));
            alike.stream()
                    .filter(it -> comparable(label(told, shown, it.columns.getFirst()), label))
                    .findFirst()
                    .ifPresentOrElse(
                            it -> alike.set(alike.indexOf(it), it.with(one, promised, now)),
                            () -> alike.add(new Alike(List.of(one), promised, now)));
        }
        return List.copyOf(alike);
    }

    private Alike with(int column, int promised, boolean shownNow) {
        var more = new ArrayList<>(columns);
        more.add(column);
        return new Alike(more, Math.max(needed, promised), now || shownNow);
    }

    private static String label(List<String> told, List<String> shown, int column) {
        return column < told.size()
                ? ToldColumn.columnOf(told.get(column))
                : shown.get(column - told.size());
    }

    private static boolean comparable(String one, String other) {
        return one.startsWith(UNNAMED)
                || other.startsWith(UNNAMED)
                || Families.comparable(one, other);
    }
}
