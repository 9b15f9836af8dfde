package org.xpatvoices.ledger.packet.anonymise;

import java.util.List;

/**
 * The rows of one packet, column by column. {@code employers} and {@code workers} name, per row,
 * who employs and who contributed; they are counted and never released. Classes are counted in
 * workers, so a worker with several rows counts once.
 */
public record AnonymiserInput(
        List<QuasiColumn> quasi, List<SensitiveColumn> sensitive, Coded employers, Coded workers) {
    public AnonymiserInput {
        quasi = List.copyOf(quasi);
        sensitive = List.copyOf(sensitive);
        if (quasi.isEmpty()) {
            throw new IllegalArgumentException("a packet needs a quasi-identifier");
        }
        int rows = workers.rows();
        quasi.forEach(column -> refuseOtherLength(column.name(), column.rows(), rows));
        sensitive.forEach(column -> refuseOtherLength(column.name(), column.values().rows(), rows));
        refuseOtherLength("employers", employers.rows(), rows);
    }

    public AnonymiserInput(
            List<QuasiColumn> quasi,
            List<SensitiveColumn> sensitive,
            List<String> employers,
            List<String> workers) {
        this(
                quasi,
                sensitive,
                Coded.of(noBlank("employer", employers)),
                Coded.of(noBlank("worker", workers)));
    }

    /** Some of the rows, in the order of their numbers here. */
    public AnonymiserInput only(int[] rows) {
        return new AnonymiserInput(
                quasi.stream().map(column -> column.only(rows)).toList(),
                sensitive.stream()
                        .map(
                                column ->
                                        new SensitiveColumn(
                                                column.name(), column.values().only(rows)))
                        .toList(),
                employers.only(rows),
                workers.only(rows));
    }

    public int rows() {
        return workers.rows();
    }

    private static void refuseOtherLength(String column, int values, int rows) {
        if (values != rows) {
            throw new IllegalArgumentException(
                    "column " + column + " has " + values + " values for " + rows + " rows");
        }
    }

    private static List<String> noBlank(String what, List<String> values) {
        int row = 0;
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("row " + row + " has no " + what);
            }
            row++;
        }
        return values;
    }
}
