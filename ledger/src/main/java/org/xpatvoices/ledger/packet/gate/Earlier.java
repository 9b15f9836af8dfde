package org.xpatvoices.ledger.packet.gate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was released before a packet, as far as it decides who may be in it. */
public final class Earlier {
    private final GateOrder order;
    private final HistoryRegister.History history;
    private final Set<String> busy;
    private final Set<String> soldOften;

    /**
     * @param busy who is in a packet of another product in this epoch, for one of its purposes
     * @param soldOften who was sold as often as a year allows
     */
    Earlier(
            GateOrder order,
            HistoryRegister.History history,
            Set<String> busy,
            Set<String> soldOften) {
        this.order = order;
        this.history = history;
        this.busy = busy;
        this.soldOften = soldOften;
    }

    GateOrder order() {
        return order;
    }

    /** The groups of comparable packets as they stand. */
    Map<Place, EarlierGroup> groups() {
        return history.groups();
    }

    HistoryRegister.@Nullable Last lastOf(String worker) {
        return history.last().get(worker);
    }

    Set<Place> placesOf(Set<String> workers) {
        return workers.stream()
                .map(this::lastOf)
                .filter(Objects::nonNull)
                .map(HistoryRegister.Last::place)
                .collect(toUnmodifiableSet());
    }

    boolean isBusy(String worker) {
        return busy.contains(worker);
    }

    boolean wasSoldOften(String worker) {
        return soldOften.contains(worker);
    }
}
