package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group of which somebody is missing: those who stay and those who do not must each hide among
 * what earlier packets told of them, whatever anybody says now.
 */
final class Parting {
    private final Map<Integer, List<String>> staying;
    private final Tally left;
    private final Tally missing;

    /**
     * @param staying who could stay, with what was told of each, column by column of the group, and
     *     then what would be shown; in the order in which they are asked to wait
     * @param shown the columns that would be shown
     * @param l different answers that the packet to come promises
     * @param silent answers that say nothing
     */
    Parting(
            EarlierGroup group,
            Map<Integer, List<String>> staying,
            List<String> shown,
            int l,
            Set<String> silent) {
        List<String> told = List.copyOf(group.answers().counts().keySet());
        this.staying = staying;
        this.left = new Tally(told.size() + shown.size(), Alike.of(told, shown, l), silent);
        this.missing = Tally.of(group.answers(), Alike.of(told, List.of(), l), silent);
        staying.values().forEach(row -> move(row, missing, left));
    }

    /** As many as can, so that both sides are hidden; none if that cannot be. */
    List<Integer> staying() {
        while (left.lacking() == 0 && missing.lacking() > 0) {
            Integer companion = companion();
            if (companion == null) {
                return List.of();
            }
            move(staying.getOrDefault(companion, List.of()), left, missing);
            staying.remove(companion);
        }
        return left.lacking() == 0 ? List.copyOf(staying.keySet()) : List.of();
    }

    /** Whose absence hides the missing best and leaves the rest hidden. */
    private @Nullable Integer companion() {
        Integer best = null;
        int least = weight();
        for (var one : staying.entrySet()) {
            move(one.getValue(), left, missing);
            int weight = weight();
            boolean hidden = left.lacking() == 0;
            move(one.getValue(), missing, left);
            if (weight < least && hidden) {
                best = one.getKey();
                least = weight;
            }
        }
        return best;
    }

    /** What stands in all columns counts before what comes nearer in one. */
    private int weight() {
        return (missing.lacking() << Short.SIZE) + missing.lackingApart();
    }

    private static void move(List<String> row, Tally from, Tally to) {
        from.remove(row);
        to.add(row);
    }
}
