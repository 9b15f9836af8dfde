package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A payout batch: {@code bat_} and 32 hex digits. */
public record BatchId(UUID value) implements TypedId {
    private static final String PREFIX = "bat_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static BatchId of(String text) {
        return new BatchId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
