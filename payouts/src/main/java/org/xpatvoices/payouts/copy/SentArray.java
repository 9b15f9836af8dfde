package org.xpatvoices.payouts.copy;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The elements of an array of one dimension and without nulls, as PostgreSQL's {@code array_send}
 * writes it: dimensions, a flag for nulls, the type of the elements, then per dimension its size
 * and lower bound, then every element behind its length. What comes from elsewhere is an {@link
 * IllegalArgumentException}.
 */
public final class SentArray {
    private final ByteBuffer bytes;

    public SentArray(byte[] sent) {
        bytes = ByteBuffer.wrap(sent);
        int dimensions = bytes.getInt();
        boolean nulls = bytes.getInt() != 0;
        bytes.getInt();
        if (dimensions > 1 || nulls) {
            throw new IllegalArgumentException("an array of one dimension and without nulls");
        }
        bytes.position(bytes.position() + dimensions * 2 * Integer.BYTES);
    }

    public boolean hasNext() {
        return bytes.hasRemaining();
    }

    public UUID nextUuid() {
        next(2 * Long.BYTES);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public long nextBigint() {
        next(Long.BYTES);
        return bytes.getLong();
    }

    private void next(int expected) {
        int length = bytes.getInt();
        if (length != expected) {
            throw new IllegalArgumentException(
                    "an element of " + length + " bytes instead of " + expected);
        }
    }
}
