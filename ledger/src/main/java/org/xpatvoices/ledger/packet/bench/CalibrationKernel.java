package org.xpatvoices.ledger.packet.bench;

import java.util.SplittableRandom;

/**
 * A fixed piece of counting whose cost stands for one unit of CPU. What other tools cost was
 * measured in the same unit, so they need not be here to be compared with.
 */
final class CalibrationKernel {
    private static final int ROUNDS = 200_000_000;
    private static final int SLOTS = 1 << 14;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] keys = new long[SLOTS];
    private final int[] counts = new int[SLOTS];

    /** Answers the count of the first slot, so that nothing can be left out. */
    int run() {
        var random = new SplittableRandom(42);
        for (int round = 0; round < ROUNDS; round++) {
            long x = random.nextLong() >>> 51;
            int slot = (int) ((x * GOLDEN) >>> 50);
            while (counts[slot] != 0 && keys[slot] != x) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            keys[slot] = x;
            counts[slot]++;
        }
        return counts[0];
    }
}
