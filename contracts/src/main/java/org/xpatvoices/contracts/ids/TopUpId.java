package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** One transfer to a float: {@code top_} and 32 hex digits. */
public record TopUpId(UUID value) implements TypedId {
    private static final String PREFIX = "top_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static TopUpId of(String text) {
        return new TopUpId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
