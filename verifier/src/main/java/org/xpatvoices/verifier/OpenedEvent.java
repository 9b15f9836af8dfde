package org.xpatvoices.verifier;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An event as the store holds it, with the salt that opens its leaf. */
record OpenedEvent(long position, String type, byte[] payload, byte[] salt, byte[] commitment) {
    private static final int SALT_BYTES = 16;

    static OpenedEvent of(JsonObject event) throws Rejected {
        byte[] salt = Bytes.base64(event.text("salt"), SALT_BYTES);
        byte[] payload = Bytes.base64(event.text("payload"));
        byte[] commitment =
                Bytes.sha256(
                        salt,
                        field(Bytes.utf8(event.text("eventId"))),
                        field(Bytes.utf8(event.text("aggregateId"))),
                        field(Bytes.utf8(Long.toString(event.count("sequence")))),
                        field(Bytes.utf8(event.text("aggregateType"))),
                        field(Bytes.utf8(event.text("type"))),
                        field(Bytes.utf8(event.text("revision"))),
                        field(Bytes.utf8(Long.toString(event.count("recordedAtMillis")))),
                        field(Bytes.base64(event.text("metadata"))),
                        field(payload));
        return new OpenedEvent(
                event.count("position"), event.text("type"), payload, salt, commitment);
    }

    void mustBe(Entry entry) throws Rejected {
        if (entry.position() != position) {
            throw new Rejected(
                    "event %d comes with the leaf of %d".formatted(position, entry.position()));
        }
        if (!Arrays.equals(commitment, entry.commitment())) {
            throw new Rejected("event %d is not what its leaf commits to".formatted(position));
        }
    }

    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static byte[] field(byte[] value) {
        return Bytes.concat(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array(), value);
    }
}
