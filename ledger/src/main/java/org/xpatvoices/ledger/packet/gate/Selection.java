package org.xpatvoices.ledger.packet.gate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who of the candidates goes into a packet, and why the others wait.
 *
 * @param chosen numbers of candidates, ascending
 * @param askers one for each chosen
 * @param keptGroups per chosen the group that must stay together, or {@link Turnout#FRESH}
 * @param earlier the groups of comparable packets as they stand
 * @param blocked why some wait who were sold in other columns, for operators
 * @param cut those of them of which the packet's filter leaves somebody out
 */
public record Selection(
        GateOrder order,
        List<Integer> chosen,
        List<Asking> askers,
        int[] keptGroups,
        Map<Place, EarlierGroup> earlier,
        Set<Place> cut,
        Map<Waits, Integer> waiting,
        List<String> blocked) {
    public Selection {
        chosen = List.copyOf(chosen);
        askers = List.copyOf(askers);
        earlier = Collections.unmodifiableMap(earlier);
        cut = Set.copyOf(cut);
        waiting = Map.copyOf(waiting);
        blocked = List.copyOf(blocked);
    }
}
