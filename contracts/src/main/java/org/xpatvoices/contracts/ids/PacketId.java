package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A packet: {@code pkt_} and 32 hex digits. */
public record PacketId(UUID value) implements TypedId {
    private static final String PREFIX = "pkt_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static PacketId of(String text) {
        return new PacketId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
