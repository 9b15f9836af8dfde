package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A worker whose record could be in the packet.
 *
 * @param who with the answers that the packet would show, one for each sensitive column
 * @param place where a comparable packet showed it last, null if none ever did
 * @param told what those packets told of it, by the columns of its group; without what can no
 *     longer be read, or need not be
 */
public record Asking(Gate.Candidate who, @Nullable Place place, Map<String, String> told) {
    public Asking {
        told = Map.copyOf(told);
    }

    String worker() {
        return who.worker();
    }

    List<String> answers() {
        return who.answers();
    }

    /** Whether all that was told of the worker's group is known of the worker. */
    boolean remembers(EarlierGroup group) {
        return told.keySet().containsAll(group.answers().counts().keySet());
    }

    /** What was told, column by column in the order of the group, which is known of the worker. */
    List<String> toldIn(EarlierGroup group) {
        return group.answers().counts().keySet().stream()
                .map(column -> Objects.requireNonNull(told.get(column)))
                .toList();
    }

    Asking telling(Map<String, String> earlier) {
        return new Asking(who, place, earlier);
    }

    /** The numbers of those who were shown before, by where, in an order that repeats. */
    static Map<Place, List<Integer>> byPlace(List<Asking> askers) {
        Map<Place, List<Integer>> present = new HashMap<>();
        for (int asker = 0; asker < askers.size(); asker++) {
            Place place = askers.get(asker).place();
            if (place != null) {
                present.computeIfAbsent(place, _ -> new ArrayList<>()).add(asker);
            }
        }
        Map<Place, List<Integer>> inOrder = new LinkedHashMap<>();
        present.keySet().stream()
                .sorted(Comparator.comparing(Place::packetId).thenComparing(Place::group))
                .forEach(place -> inOrder.put(place, present.getOrDefault(place, List.of())));
        return inOrder;
    }
}
