package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** An off-taker: {@code ofk_} and 32 hex digits. */
public record OffTakerId(UUID value) implements TypedId {
    private static final String PREFIX = "ofk_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static OffTakerId of(String text) {
        return new OffTakerId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
