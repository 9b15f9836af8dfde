package org.xpatvoices.payouts.share;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A node of a tree of sums: what is below it adds up to the value, modulo 2^64, and hashes to the
 * hash.
 */
public record Sum(long value, byte[] hash) {

    /** The value as an unsigned decimal. */
    public String valueText() {
        return Long.toUnsignedString(value);
    }

    /** Lower-case hex. */
    public String hashText() {
        return HexFormat.of().formatHex(hash);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + hash.length).putLong(value).put(hash).array();
    }
}
