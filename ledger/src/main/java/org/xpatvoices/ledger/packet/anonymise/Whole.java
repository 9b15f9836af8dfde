package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/** How the answers of all rows are spread, for classes to be compared with. */
final class Whole {
    private final int[][] counts;
    private final long[] totals;

    Whole(CodedTable table) {
        int columns = table.sensitive.length;
        counts = new int[columns][];
        totals = new long[columns];
        int[] all = new int[columns == 0 ? 0 : table.rows];
        Arrays.setAll(all, row -> row);
        for (int column = 0; column < columns; column++) {
            var counter = new ValueCounter(table.sensitive[column]);
            if (table.oneRowPerWorker()) {
                counter.countRows(all, 0, all.length);
            } else {
                counter.countWorkers(table.workers.codes(), all, 0, all.length);
            }
            counts[column] = counter.snapshot();
            totals[column] = counter.total();
        }
    }

    /** Half the sum of |p − q|, in basis points, rounded up; p is the class, q the whole table. */
    int distance(int column, ValueCounter here) {
        long mineTotal = here.total();
        long unmatched = totals[column] * mineTotal;
        long differences = 0;
        for (int i = 0; i < here.distinct(); i++) {
            int value = here.valueAt(i);
            long mine = here.countOf(value) * totals[column];
            long all = counts[column][value] * mineTotal;
            differences += Math.abs(mine - all);
            unmatched -= all;
        }
        return Math.toIntExact(
                Math.ceilDiv(
                        5_000 * (differences + unmatched),
                        Math.multiplyExact(totals[column], mineTotal)));
    }
}
