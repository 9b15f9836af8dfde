package org.xpatvoices.ledger.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;

/**
 * The public side of an event: version, position, kind, day and a commitment to all the rest.
 *
 * <p>The commitment is SHA-256 over 16 random bytes and nine fields, each behind its length in four
 * bytes: event id, aggregate id, sequence, aggregate type, event type, revision, milliseconds since
 * 1970, metadata, payload. Without the salt nobody can guess a field that has few values.
 */
final class LeafEntry {
    static final int BYTES = 1 + Long.BYTES + Short.BYTES + Integer.BYTES + TreeHash.BYTES;
    static final int SALT_BYTES = 16;
    private static final byte VERSION = 1;

    private final MessageDigest sha256;
    private final Kinds kinds;
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    LeafEntry(Kinds kinds) {
        this.kinds = kinds;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] of(StoredEvent event, byte[] salts, int saltAt) {
        return ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(event.position())
                .putShort(kinds.of(event.type()))
                .putInt(day(event))
                .put(commitment(event, salts, saltAt))
                .array();
    }

    private byte[] commitment(StoredEvent event, byte[] salts, int saltAt) {
        sha256.update(salts, saltAt, SALT_BYTES);
        text(event.eventId().toString());
        text(event.aggregateId());
        text(Long.toString(event.sequence()));
        text(event.aggregateType());
        text(event.type());
        text(event.revision());
        text(Long.toString(event.recordedAt().toEpochMilli()));
        bytes(event.metadata());
        bytes(event.payload());
        return sha256.digest();
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
        sha256.update(length.putInt(0, bytes.length).array());
        sha256.update(bytes);
    }

    private static int day(StoredEvent event) {
        return Math.toIntExact(
                event.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    }
}
