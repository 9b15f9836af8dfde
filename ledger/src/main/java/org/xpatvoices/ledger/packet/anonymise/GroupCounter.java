package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts how many rows look alike, in a table with open addressing of at least twice as many slots
 * as rows. Large tables are cut into stripes, one per thread: every thread looks at all rows and
 * counts those whose slot lies in its stripe, so nobody waits for anybody and the counts do not
 * depend on the number of threads. Its arrays are made once and used for every choice of levels.
 */
final class GroupCounter {
    /** Below this a second thread costs more than it brings. */
    private static final int STRIPED_FROM = 1 << 15;

    private static final int OVERFLOW = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int threads;
    private final int[] counts;
    private final int[] slots;
    private long[] slotKeys = new long[0];
    private int[] slotRows = new int[0];

    GroupCounter(int rows, int threads) {
        this.threads = Integer.highestOneBit(Math.max(1, threads));
        slots = new int[rows];
        counts = new int[capacityFor(rows)];
    }

    /** Groups the first {@code rows} rows and returns the size of the largest group. */
    int count(long[][] words, long[] masks, int rows) {
        int stripes = rows < STRIPED_FROM ? 1 : threads;
        int largest = count(words, masks, rows, stripes);
        return largest == OVERFLOW ? count(words, masks, rows, 1) : largest;
    }

    int slotOf(int row) {
        return slots[row];
    }

    int countIn(int slot) {
        return counts[slot];
    }

    private int count(long[][] words, long[] masks, int rows, int stripes) {
        int capacity = capacityFor(rows);
        Arrays.fill(counts, 0, capacity, 0);
        if (words.length == 1 && slotKeys.length == 0) {
            slotKeys = new long[counts.length];
        } else if (words.length > 1 && slotRows.length == 0) {
            slotRows = new int[counts.length];
        }
        if (stripes == 1) {
            return countStripe(words, masks, rows, 0, capacity);
        }
        int wide = capacity / stripes;
        int[] largest =
                IntStream.range(0, stripes)
                        .parallel()
                        .map(stripe -> countStripe(words, masks, rows, stripe * wide, wide))
                        .toArray();
        int most = 0;
        for (int one : largest) {
            if (one == OVERFLOW) {
                return OVERFLOW;
            }
            most = Math.max(most, one);
        }
        return most;
    }

    private int countStripe(long[][] words, long[] masks, int rows, int base, int wide) {
        int shift = Long.numberOfLeadingZeros(capacityFor(rows)) + 1;
        return words.length == 1
                ? countNarrow(words[0], masks[0], rows, shift, base, wide)
                : countWide(words, masks, rows, shift, base, wide);
    }

    private int countNarrow(long[] rowKeys, long keep, int rows, int shift, int base, int wide) {
        int largest = 0;
        int free = wide;
        for (int row = 0; row < rows; row++) {
            long key = rowKeys[row] & keep;
            int slot = (int) (scatter(key) >>> shift) - base;
            if (slot < 0 || slot >= wide) {
                continue;
            }
            while (counts[base + slot] != 0 && slotKeys[base + slot] != key) {
                slot = (slot + 1) & (wide - 1);
            }
            if (counts[base + slot] == 0 && --free == 0) {
                return OVERFLOW;
            }
            slotKeys[base + slot] = key;
            slots[row] = base + slot;
            largest = Math.max(largest, ++counts[base + slot]);
        }
        return largest;
    }

    private int countWide(long[][] words, long[] masks, int rows, int shift, int base, int wide) {
        int largest = 0;
        int free = wide;
        for (int row = 0; row < rows; row++) {
            long hash = 0;
            for (int word = 0; word < masks.length; word++) {
                hash = scatter(hash ^ (words[word][row] & masks[word]));
            }
            int slot = (int) (hash >>> shift) - base;
            if (slot < 0 || slot >= wide) {
                continue;
            }
            while (counts[base + slot] != 0 && !alike(words, masks, slotRows[base + slot], row)) {
                slot = (slot + 1) & (wide - 1);
            }
            if (counts[base + slot] == 0 && --free == 0) {
                return OVERFLOW;
            }
            slotRows[base + slot] = row;
            slots[row] = base + slot;
            largest = Math.max(largest, ++counts[base + slot]);
        }
        return largest;
    }

    private static boolean alike(long[][] words, long[] masks, int one, int other) {
        for (int word = 0; word < masks.length; word++) {
            if (((words[word][one] ^ words[word][other]) & masks[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static long scatter(long key) {
        long mixed = key * GOLDEN;
        return (mixed ^ (mixed >>> 32)) * GOLDEN;
    }

    static int capacityFor(int rows) {
        return Integer.highestOneBit(Math.max(2, rows)) << 2;
    }
}
