package org.xpatvoices.verifier;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The public side of an event: which in the order, of what kind, on which day; all else sealed. */
record Entry(long position, int kind, int day, byte[] commitment) {
    static final int BYTES = 47;
    private static final byte VERSION = 1;

    static Entry of(byte[] bytes) throws Rejected {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            throw new Rejected("not an entry of version 1");
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        return new Entry(
                fields.getLong(),
                Short.toUnsignedInt(fields.getShort()),
                fields.getInt(),
                Arrays.copyOfRange(bytes, BYTES - Merkle.BYTES, BYTES));
    }
}
