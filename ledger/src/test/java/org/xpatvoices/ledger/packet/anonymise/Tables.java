package org.xpatvoices.ledger.packet.anonymise;

import java.util.List;
import java.util.stream.IntStream;

/** Small helpers to build tables for tests. */
final class Tables {
    private Tables() {}

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    static <T> List<T> permuted(List<T> values, int[] order) {
        return IntStream.of(order).mapToObj(values::get).toList();
    }
}
