package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/**
 * Counts how many rows share a key, in a table with open addressing of at least twice as many slots
 * as rows. Its arrays are made once and used for every choice of levels.
 */
final class GroupCounter {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final long[] slotKeys;
    private final int[] counts;
    private final int[] slots;
    private long[] highKeys = new long[0];
    private long[] slotHighKeys = new long[0];

    GroupCounter(int rows) {
        keys = new long[rows];
        slots = new int[rows];
        int capacity = capacityFor(rows);
        slotKeys = new long[capacity];
        counts = new int[capacity];
    }

    /** Groups the first {@code rows} rows and returns the size of the largest group. */
    int count(Grouping grouping, int[][] codes, int rows) {
        int capacity = capacityFor(rows);
        Arrays.fill(counts, 0, capacity, 0);
        grouping.lowKeys(codes, rows, keys);
        if (!grouping.isWide()) {
            return countNarrow(rows, capacity);
        }
        if (highKeys.length == 0) {
            highKeys = new long[keys.length];
            slotHighKeys = new long[slotKeys.length];
        }
        grouping.highKeys(codes, rows, highKeys);
        return countWide(rows, capacity);
    }

    int slotOf(int row) {
        return slots[row];
    }

    int countIn(int slot) {
        return counts[slot];
    }

    private int countNarrow(int rows, int capacity) {
        int shift = Long.numberOfLeadingZeros(capacity) + 1;
        int mask = capacity - 1;
        int largest = 0;
        for (int row = 0; row < rows; row++) {
            long key = keys[row];
            int slot = (int) ((key * GOLDEN) >>> shift);
            while (counts[slot] != 0 && slotKeys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            slotKeys[slot] = key;
            slots[row] = slot;
            largest = Math.max(largest, ++counts[slot]);
        }
        return largest;
    }

    private int countWide(int rows, int capacity) {
        int shift = Long.numberOfLeadingZeros(capacity) + 1;
        int mask = capacity - 1;
        int largest = 0;
        for (int row = 0; row < rows; row++) {
            long key = keys[row];
            long high = highKeys[row];
            int slot = (int) (((key ^ Long.rotateLeft(high * GOLDEN, 29)) * GOLDEN) >>> shift);
            while (counts[slot] != 0 && (slotKeys[slot] != key || slotHighKeys[slot] != high)) {
                slot = (slot + 1) & mask;
            }
            slotKeys[slot] = key;
            slotHighKeys[slot] = high;
            slots[row] = slot;
            largest = Math.max(largest, ++counts[slot]);
        }
        return largest;
    }

    static int capacityFor(int rows) {
        return Integer.highestOneBit(Math.max(2, rows)) << 2;
    }
}
