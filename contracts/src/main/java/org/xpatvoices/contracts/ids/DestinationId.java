package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** One version of a payee's payout destination: {@code dst_} and 32 hex digits. */
public record DestinationId(UUID value) implements TypedId {
    private static final String PREFIX = "dst_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static DestinationId of(String text) {
        return new DestinationId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
