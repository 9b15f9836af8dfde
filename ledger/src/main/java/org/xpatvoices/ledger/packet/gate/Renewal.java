package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides who of those released before may be released again. A group from which nobody is missing
 * comes whole. If somebody is missing, those who are left may come as long as the missing hide one
 * another; if they are too few for that, some who could have come are held back to hide them.
 */
public final class Renewal {
    private final int l;
    private final Set<String> silent;
    private final List<String> columns;

    /**
     * @param columns the answers that the packet would show, with the version of their lists
     * @param l different answers needed in every part of a group
     * @param silent answers that say nothing and hide nobody
     */
    public Renewal(List<String> columns, int l, Set<String> silent) {
        this.columns = List.copyOf(columns);
        this.l = l;
        this.silent = Set.copyOf(silent);
    }

    /**
     * The same askers in the same order get the same answer.
     *
     * @param cut groups that a filter would part: whoever asks for the packet chose who is missing,
     *     so those who are left wait
     */
    public Turnout decide(List<Asking> askers, Map<Place, EarlierGroup> groups, Set<Place> cut) {
        var groupOf = new int[askers.size()];
        Arrays.fill(groupOf, Turnout.FRESH);
        var parents = new ArrayList<Place>();
        for (var entry : Asking.byPlace(askers).entrySet()) {
            List<Integer> present = entry.getValue();
            EarlierGroup earlier = groups.get(entry.getKey());
            int why = cut.contains(entry.getKey()) ? Turnout.PARTED_BY_FILTER : Turnout.HELD_BACK;
            List<Integer> staying = List.of();
            if (earlier != null && why == Turnout.HELD_BACK) {
                boolean apart = cannotBeParted(earlier, present, askers);
                staying = apart ? staying : staying(earlier, present, askers);
                why = apart ? Turnout.IN_OTHER_COLUMNS : whyNot(earlier, present);
            }
            int mark = why;
            present.forEach(asker -> groupOf[asker] = mark);
            staying.forEach(asker -> groupOf[asker] = parents.size());
            if (!staying.isEmpty()) {
                parents.add(entry.getKey());
            }
        }
        return new Turnout(groupOf, parents);
    }

    private static int whyNot(EarlierGroup earlier, List<Integer> present) {
        return earlier.workers() > present.size() ? Turnout.HELD_BACK : Turnout.TOO_FEW_ANSWERS;
    }

    /** Who is missing cannot be told to hide one another in a column that the packet lacks. */
    private boolean cannotBeParted(
            EarlierGroup earlier, List<Integer> present, List<Asking> askers) {
        return earlier.workers() > present.size()
                && !compared(earlier, present, askers).unseen().isEmpty();
    }

    private List<Integer> staying(
            EarlierGroup earlier, List<Integer> present, List<Asking> askers) {
        var staying = new ArrayList<>(present);
        boolean somebodyIsMissing = earlier.workers() > present.size();
        while (somebodyIsMissing && compared(earlier, staying, askers).missing(silent) < l) {
            Integer companion = companion(earlier, staying, askers);
            if (companion == null) {
                return List.of();
            }
            staying.remove(companion);
        }
        boolean hidden =
                shown(staying, askers).variety(silent) >= l
                        && compared(earlier, staying, askers).shared(silent) >= l;
        return hidden ? staying : List.of();
    }

    /** Somebody whose absence makes the missing more varied and leaves the rest varied enough. */
    private @Nullable Integer companion(
            EarlierGroup earlier, List<Integer> staying, List<Asking> askers) {
        int before = compared(earlier, staying, askers).missingUpTo(l, silent);
        for (Integer asker : staying) {
            var without = new ArrayList<>(staying);
            without.remove(asker);
            if (shown(without, askers).variety(silent) >= l
                    && compared(earlier, without, askers).missingUpTo(l, silent) > before) {
                return asker;
            }
        }
        return null;
    }

    private Comparison compared(EarlierGroup earlier, List<Integer> staying, List<Asking> askers) {
        return Comparison.of(earlier.answers(), shown(staying, askers));
    }

    private Answers shown(List<Integer> staying, List<Asking> askers) {
        return Answers.of(
                columns, staying.stream().map(asker -> askers.get(asker).answers()).toList());
    }
}
