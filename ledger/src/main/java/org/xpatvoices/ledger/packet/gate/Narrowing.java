package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far buyers narrow an answer down who put packets side by side and take it to be the same in
 * all of them: the same column, or one that says the same in the same words.
 */
final class Narrowing {
    private final List<String> shown;
    private final int l;
    private final Set<String> silent;

    /**
     * @param shown the labelled columns of the packet to come
     * @param l different answers that it promises
     * @param silent answers that say nothing
     */
    Narrowing(List<String> shown, int l, Set<String> silent) {
        this.shown = List.copyOf(shown);
        this.l = l;
        this.silent = Set.copyOf(silent);
    }

    /**
     * Whether those who are shown keep as many answers as the packets promised, in all packets
     * together; of a group that comes whole only in what is shown now, as nothing else is new.
     *
     * @param told what earlier packets told of them
     * @param now what is shown, column by column
     */
    boolean keeps(Answers told, Answers now, boolean whole) {
        var counts = new ArrayList<>(told.counts().values());
        shown.forEach(column -> counts.add(now.counts().getOrDefault(column, Map.of())));
        return Alike.of(List.copyOf(told.counts().keySet()), shown, l).stream()
                .filter(one -> one.now() || !whole)
                .allMatch(one -> keeps(one, counts));
    }

    /** Whether those who are not shown keep as many, in all that was told of them. */
    boolean keeps(Answers told) {
        var counts = List.copyOf(told.counts().values());
        return Alike.of(List.copyOf(told.counts().keySet()), List.of(), l).stream()
                .allMatch(one -> keeps(one, counts));
    }

    private boolean keeps(Alike alike, List<Map<String, Integer>> counts) {
        var possible = new HashSet<>(counts.get(alike.columns().getFirst()).keySet());
        possible.removeAll(silent);
        alike.columns().forEach(column -> possible.retainAll(counts.get(column).keySet()));
        return possible.size() >= alike.needed();
    }
}
