package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks a finished packet against everything released before, from what would be released and from
 * nothing that the choice of its workers rested on. It names every fault in words for operators,
 * and no worker.
 */
public final class Overlap {
    private final List<String> columns;
    private final int l;
    private final Set<String> silent;

    /**
     * @param columns the answers that the packet shows, with the version of their lists
     */
    public Overlap(List<String> columns, int l, Set<String> silent) {
        this.columns = List.copyOf(columns);
        this.l = l;
        this.silent = Set.copyOf(silent);
    }

    /** A worker as the packet would show it, in the class that the reader sees. */
    public record Shown(Asking who, int visibleClass) {}

    /**
     * Empty if the packet exposes nobody beside the earlier ones.
     *
     * @param cut groups of which the packet's filter leaves somebody out
     */
    public List<String> faults(
            List<Shown> packet, Map<Place, EarlierGroup> earlier, Set<Place> cut) {
        var faults = new TreeSet<String>();
        Map<Place, List<Shown>> again = new HashMap<>();
        Map<Integer, List<Shown>> fresh = new HashMap<>();
        for (Shown one : packet) {
            Place place = one.who().place();
            if (place == null) {
                fresh.computeIfAbsent(one.visibleClass(), _ -> new ArrayList<>()).add(one);
            } else {
                again.computeIfAbsent(place, _ -> new ArrayList<>()).add(one);
            }
        }
        fresh.values().forEach(group -> needVariety(group, "workers new to buyers", faults));
        again.forEach(
                (place, group) -> {
                    check(place, group, earlier, faults);
                    if (cut.contains(place)) {
                        faults.add(
                                "the filter would part workers of one class of "
                                        + place.packetId());
                    }
                });
        return List.copyOf(faults);
    }

    private void check(
            Place place,
            List<Shown> group,
            Map<Place, EarlierGroup> earlier,
            TreeSet<String> faults) {
        String from = "workers of one class of " + place.packetId();
        EarlierGroup before = earlier.get(place);
        if (before == null || group.size() > before.workers()) {
            faults.add(from + " are not those that the registry knows");
            return;
        }
        var classes = new HashSet<Integer>();
        group.forEach(one -> classes.add(one.visibleClass()));
        if (classes.size() > 1) {
            faults.add(from + " would stand in " + classes.size() + " classes here");
        }
        Answers shown = needVariety(group, from, faults);
        var told = before.toldOf(group.stream().map(Shown::who).toList());
        if (told.isEmpty()) {
            faults.add(from + " would be parted, and what was told of some can no longer be read");
        } else if (!before.answers().cover(told.get())) {
            faults.add(from + " are not those that the registry knows");
        } else {
            compare(from, before, group.size(), told.get(), shown, faults);
        }
    }

    private void compare(
            String from,
            EarlierGroup before,
            int coming,
            Answers told,
            Answers shown,
            TreeSet<String> faults) {
        var narrowing = new Narrowing(columns, l, silent);
        boolean whole = coming == before.workers();
        if (!narrowing.keeps(told, shown, whole)) {
            faults.add(
                    from + " would share fewer answers with earlier packets than these promised");
        }
        if (!whole && !narrowing.keeps(before.answers().without(told))) {
            faults.add(
                    "who left " + from + " would share fewer answers in them than these promised");
        }
    }

    private Answers needVariety(List<Shown> group, String who, TreeSet<String> faults) {
        Answers shown =
                Answers.of(columns, group.stream().map(one -> one.who().answers()).toList());
        if (shown.variety(silent) < l) {
            faults.add(who + " would show fewer than " + l + " answers among them");
        }
        return shown;
    }
}
