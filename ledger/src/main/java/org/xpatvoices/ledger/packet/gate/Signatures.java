package org.xpatvoices.ledger.packet.gate;

import org.xpatvoices.contracts.packet.ClassSignature;
import org.xpatvoices.contracts.packet.PacketRelease;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a packet lets its readers know, class by class. */
final class Signatures {
    private Signatures() {}

    static PacketRelease release(Selection selection, int[] visibleClasses, Cohorts cohorts) {
        Map<Integer, List<Asking>> classes = new TreeMap<>();
        var renews = new TreeSet<String>();
        long renewed = 0;
        for (int one = 0; one < visibleClasses.length; one++) {
            if (visibleClasses[one] >= 0) {
                Asking asking = selection.askers().get(one);
                classes.computeIfAbsent(visibleClasses[one], _ -> new ArrayList<>()).add(asking);
                if (asking.place() != null) {
                    renews.add(asking.place().packetId());
                    renewed++;
                }
            }
        }
        List<String> columns = selection.order().answered();
        return new PacketRelease(
                cohorts.of(selection.order().epochNumber(), selection.order().purposes()),
                cohorts.count(),
                selection.order().shape(),
                List.copyOf(renews),
                renewed,
                coarse(selection.waiting().getOrDefault(Waits.HELD_BACK, 0)),
                classes.values().stream().map(one -> of(columns, one)).toList());
    }

    private static int coarse(int heldBack) {
        return Math.ceilDiv(heldBack, PacketRelease.HELD_BACK_STEP) * PacketRelease.HELD_BACK_STEP;
    }

    private static ClassSignature of(List<String> columns, List<Asking> members) {
        var counts = Answers.of(columns, members.stream().map(Asking::answers).toList()).counts();
        return new ClassSignature(
                members.size(),
                counts.values().stream().map(one -> List.copyOf(one.keySet())).toList());
    }
}
