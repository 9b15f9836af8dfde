package org.xpatvoices.ledger.packet.gate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A worker whose record could be in the packet.
 *
 * @param answers what the packet would show, one for each sensitive column
 * @param place where a comparable packet showed it last, null if none ever did
 */
public record Asking(String worker, List<String> answers, @Nullable Place place) {
    public Asking {
        answers = List.copyOf(answers);
    }

    /** The numbers of those who were shown before, by where, in an order that repeats. */
    static Map<Place, List<Integer>> byPlace(List<Asking> askers) {
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
}
