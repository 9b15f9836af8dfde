package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides who of those released before may be released again. A group from which nobody is missing
 * comes whole. If somebody is missing, those who are left may come as long as the missing hide one
 * another; if they are too few for that, some who could have come are held back to hide them.
 */
public final class Renewal {
    private final int l;
    private final Set<String> silent;

    /**
     * @param l different answers needed in every part of a group
     * @param silent answers that say nothing and hide nobody
     */
    public Renewal(int l, Set<String> silent) {
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
        for (var entry : byPlace(askers).entrySet()) {
            List<Integer> present = entry.getValue();
            present.forEach(asker -> groupOf[asker] = Turnout.HELD_BACK);
            EarlierGroup earlier = cut.contains(entry.getKey()) ? null : groups.get(entry.getKey());
            List<Integer> staying = earlier == null ? List.of() : staying(earlier, present, askers);
            staying.forEach(asker -> groupOf[asker] = parents.size());
            if (!staying.isEmpty()) {
                parents.add(entry.getKey());
            }
        }
        return new Turnout(groupOf, parents);
    }

    private static Map<Place, List<Integer>> byPlace(List<Asking> askers) {
        Map<Place, List<Integer>> present =
                new TreeMap<>(Comparator.comparing(Place::packetId).thenComparing(Place::group));
        for (int asker = 0; asker < askers.size(); asker++) {
            Place place = askers.get(asker).place();
            if (place != null) {
                present.computeIfAbsent(place, _ -> new ArrayList<>()).add(asker);
            }
        }
        return new LinkedHashMap<>(present);
    }

    private List<Integer> staying(
            EarlierGroup earlier, List<Integer> present, List<Asking> askers) {
        var staying = new ArrayList<>(present);
        boolean somebodyIsMissing = earlier.workers() > present.size();
        while (somebodyIsMissing && variety(missing(earlier, staying, askers)) < l) {
            Integer companion = companion(earlier, staying, askers);
            if (companion == null) {
                return List.of();
            }
            staying.remove(companion);
        }
        Answers shown = shown(staying, askers);
        boolean hidden =
                variety(shown) >= l && shown.varietySharedWith(earlier.answers(), silent) >= l;
        return hidden ? staying : List.of();
    }

    /** Somebody whose absence makes the missing more varied and leaves the rest varied enough. */
    private @Nullable Integer companion(
            EarlierGroup earlier, List<Integer> staying, List<Asking> askers) {
        int before = score(missing(earlier, staying, askers));
        for (Integer asker : staying) {
            var without = new ArrayList<>(staying);
            without.remove(asker);
            if (variety(shown(without, askers)) >= l
                    && score(missing(earlier, without, askers)) > before) {
                return asker;
            }
        }
        return null;
    }

    private Answers missing(EarlierGroup earlier, List<Integer> staying, List<Asking> askers) {
        return earlier.answers().without(shown(staying, askers));
    }

    private static Answers shown(List<Integer> staying, List<Asking> askers) {
        return Answers.of(staying.stream().map(asker -> askers.get(asker).answers()).toList());
    }

    private int variety(Answers answers) {
        return answers.variety(silent);
    }

    /** Grows with every column that comes nearer to l answers. */
    private int score(Answers answers) {
        return answers.varietyUpTo(l, silent);
    }
}
