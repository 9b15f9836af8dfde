package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
    private final Narrowing narrowing;

    /**
     * @param columns the answers that the packet would show, with the version of their lists
     * @param l different answers needed in every part of a group
     * @param silent answers that say nothing and hide nobody
     */
    public Renewal(List<String> columns, int l, Set<String> silent) {
        this.columns = List.copyOf(columns);
        this.l = l;
        this.silent = Set.copyOf(silent);
        this.narrowing = new Narrowing(columns, l, silent);
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
                staying = staying(earlier, present, askers);
                why = whyNot(earlier, present);
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

    private List<Integer> staying(
            EarlierGroup earlier, List<Integer> present, List<Asking> askers) {
        List<Integer> staying =
                earlier.workers() > present.size()
                        ? parted(earlier, present, askers)
                        : new ArrayList<>(present);
        List<Asking> shown = staying.stream().map(askers::get).toList();
        Answers now = Answers.of(columns, shown.stream().map(Asking::answers).toList());
        boolean whole = earlier.workers() == shown.size();
        boolean hidden =
                now.variety(silent) >= l
                        && earlier.toldOf(shown)
                                .filter(told -> narrowing.keeps(told, now, whole))
                                .isPresent();
        return hidden ? staying : List.of();
    }

    /** Who is not known to have said what stays with the missing. */
    private List<Integer> parted(EarlierGroup earlier, List<Integer> present, List<Asking> askers) {
        var known = new LinkedHashMap<Integer, List<String>>();
        for (int one : present) {
            if (askers.get(one).remembers(earlier)) {
                var row = new ArrayList<>(askers.get(one).toldIn(earlier));
                row.addAll(askers.get(one).answers());
                known.put(one, row);
            }
        }
        return new Parting(earlier, known, columns, l, silent).staying();
    }
}
