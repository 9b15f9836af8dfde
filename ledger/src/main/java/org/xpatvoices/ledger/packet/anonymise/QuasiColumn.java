package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;
import java.util.List;

/**
 * A quasi-identifier: what somebody who knows the worker could look up.
 *
 * @param codes per row the number of its leaf in the hierarchy
 */
public record QuasiColumn(String name, Hierarchy hierarchy, int[] codes) {
    /**
     * @throws UnknownValue if a value is no leaf of the hierarchy
     */
    public QuasiColumn(String name, Hierarchy hierarchy, List<String> values) {
        this(name, hierarchy, values.stream().mapToInt(hierarchy::codeOf).toArray());
    }

    public int rows() {
        return codes.length;
    }

    QuasiColumn only(int[] rows) {
        return new QuasiColumn(
                name, hierarchy, Arrays.stream(rows).map(row -> codes[row]).toArray());
    }
}
