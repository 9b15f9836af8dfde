package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A worker's consent grant: {@code con_} and 32 hex digits. */
public record GrantId(UUID value) implements TypedId {
    private static final String PREFIX = "con_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static GrantId of(String text) {
        return new GrantId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
