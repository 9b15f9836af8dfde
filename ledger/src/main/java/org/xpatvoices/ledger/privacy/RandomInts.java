package org.xpatvoices.ledger.privacy;

import java.security.SecureRandom;

/**
 * Uniform integers from a source that nobody can predict, drawn in large pieces because small ones
 * are slow. Values that would favour some results are thrown away. For one thread.
 */
final class RandomInts {
    private static final int PIECE = 8_192;
    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    private final SecureRandom source;
    private final byte[] piece = new byte[PIECE];
    private int used = PIECE;

    RandomInts(SecureRandom source) {
        this.source = source;
    }

    boolean bit() {
        return (nextByte() & 1) == 1;
    }

    /** From 0 to {@code bound} - 1, each equally likely; {@code bound} ≥ 1. */
    long below(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("no number lies below " + bound);
        }
        if (bound <= BYTE_VALUES) {
            return belowSmall((int) bound);
        }
        long usable = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long drawn = nextLong();
        while (drawn >= usable) {
            drawn = nextLong();
        }
        return drawn % bound;
    }

    private int belowSmall(int bound) {
        int usable = BYTE_VALUES - BYTE_VALUES % bound;
        int drawn = nextByte();
        while (drawn >= usable) {
            drawn = nextByte();
        }
        return drawn % bound;
    }

    private long nextLong() {
        long drawn = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            drawn = drawn << Byte.SIZE | nextByte();
        }
        return drawn & Long.MAX_VALUE;
    }

    private int nextByte() {
        if (used == PIECE) {
            source.nextBytes(piece);
            used = 0;
        }
        return piece[used++] & 0xff;
    }
}
