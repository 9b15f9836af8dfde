package org.xpatvoices.marketplace.idempotency;

import org.xpatvoices.marketplace.security.Caller;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from a client, its key and a word (a version 8 UUID over SHA-256). */
public final class IdempotentId {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private IdempotentId() {}

    public static UUID of(Caller caller, String key, String what) {
        byte[] hash = sha256("xpat-voices/id/v1", caller.clientId(), key, what);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = bits.getLong() & ~0xF000L | VERSION_8;
        long low = bits.getLong() & ~0xC000_0000_0000_0000L | VARIANT;
        return new UUID(high, low);
    }

    /** SHA-256 over parts that cannot run into each other. */
    static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
