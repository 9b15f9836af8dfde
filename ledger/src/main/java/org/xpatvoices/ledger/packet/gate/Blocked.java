package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which earlier packets keep workers out of a product with other columns, and what would help. */
final class Blocked {
    private final TreeMap<String, Set<String>> lacking = new TreeMap<>();
    private final Set<List<String>> apart = new LinkedHashSet<>();

    /** Somebody is missing from the group, and the order lacks columns that were shown of it. */
    void lacking(GateOrder order, EarlierGroup group) {
        var nobody = Answers.of(order.answered(), List.of());
        Comparison.of(group.answers(), nobody).unseen().stream()
                .map(Families::columnOf)
                .forEach(
                        lacking.computeIfAbsent(group.place().packetId(), _ -> new TreeSet<>())
                                ::add);
    }

    /** Two packets, once beyond comparison, showed the worker in unlike classes. */
    void apart(List<String> packets) {
        apart.add(packets);
    }

    List<String> reasons() {
        var reasons = new ArrayList<String>();
        lacking.forEach(
                (packet, columns) ->
                        reasons.add(
                                "packet %s shows %s of workers whose class somebody has left since; only a product that has %s among its sensitive columns can show them again"
                                        .formatted(
                                                packet,
                                                String.join(", ", columns),
                                                columns.size() == 1 ? "it" : "these")));
        apart.forEach(
                pair ->
                        reasons.add(
                                "packets %s show some workers in unlike classes, and this product's columns connect the two; these workers wait"
                                        .formatted(String.join(" and ", pair))));
        return List.copyOf(reasons);
    }
}
