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

    static AnonymiserInput permuted(AnonymiserInput input, int[] order) {
        return new AnonymiserInput(
                input.quasi().stream()
                        .map(
                                column ->
                                        new QuasiColumn(
                                                column.name(),
                                                column.hierarchy(),
                                                permuted(column.codes(), order)))
                        .toList(),
                input.sensitive().stream()
                        .map(
                                column ->
                                        new SensitiveColumn(
                                                column.name(), permuted(column.values(), order)))
                        .toList(),
                permuted(input.employers(), order),
                permuted(input.workers(), order));
    }

    private static Coded permuted(Coded column, int[] order) {
        return new Coded(permuted(column.codes(), order), column.answers(), column.size());
    }

    private static int[] permuted(int[] codes, int[] order) {
        return IntStream.of(order).map(row -> codes[row]).toArray();
    }
}
