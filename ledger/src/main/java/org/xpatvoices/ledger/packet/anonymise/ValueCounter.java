package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/** How often each value of a column occurs in a class; only the values met are visited again. */
final class ValueCounter {
    private final int[] codes;
    private final int answers;
    private final int size;
    private int[] counts = new int[0];
    private int[] touched = new int[16];
    private int distinct;
    private long[] pairs = new long[0];

    ValueCounter(Coded column) {
        codes = column.codes();
        answers = column.answers();
        size = column.size();
    }

    void countRows(int[] rows, int from, int to) {
        clear();
        for (int i = from; i < to; i++) {
            add(codes[rows[i]]);
        }
    }

    /** Counts, per value, the distinct workers who gave it. */
    void countWorkers(int[] workers, int[] rows, int from, int to) {
        clear();
        int size = to - from;
        if (pairs.length < size) {
            pairs = new long[Math.max(size, 2 * pairs.length)];
        }
        for (int i = 0; i < size; i++) {
            int row = rows[from + i];
            pairs[i] = ((long) codes[row] << 32) | workers[row];
        }
        Arrays.sort(pairs, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                add((int) (pairs[i] >>> 32));
            }
        }
    }

    int distinct() {
        return distinct;
    }

    /** Distinct values that are answers. */
    int distinctAnswers() {
        int found = 0;
        for (int i = 0; i < distinct; i++) {
            if (touched[i] < answers) {
                found++;
            }
        }
        return found;
    }

    int largest() {
        int largest = 0;
        for (int i = 0; i < distinct; i++) {
            largest = Math.max(largest, counts[touched[i]]);
        }
        return largest;
    }

    long total() {
        long total = 0;
        for (int i = 0; i < distinct; i++) {
            total += counts[touched[i]];
        }
        return total;
    }

    /** The value that was met as the {@code i}-th, up to {@link #distinct}. */
    int valueAt(int i) {
        return touched[i];
    }

    long countOf(int value) {
        return counts[value];
    }

    int[] snapshot() {
        return counts.clone();
    }

    private void add(int value) {
        if (counts[value]++ == 0) {
            if (distinct == touched.length) {
                touched = Arrays.copyOf(touched, 2 * distinct);
            }
            touched[distinct++] = value;
        }
    }

    private void clear() {
        if (counts.length < size) {
            counts = new int[size];
        }
        for (int i = 0; i < distinct; i++) {
            counts[touched[i]] = 0;
        }
        distinct = 0;
    }
}
