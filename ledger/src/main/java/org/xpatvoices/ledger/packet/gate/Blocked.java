package org.xpatvoices.ledger.packet.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which earlier packets keep workers out of a product that connects them. */
final class Blocked {
    private final Set<List<String>> apart = new LinkedHashSet<>();

    /** Two packets, once beyond comparison, showed the worker in unlike classes. */
    void apart(List<String> packets) {
        apart.add(packets);
    }

    List<String> reasons() {
        return apart.stream()
                .map(
                        pair ->
                                "packets %s show some workers in unlike classes, and this product's columns connect the two; these workers wait"
                                        .formatted(String.join(" and ", pair)))
                .toList();
    }
}
