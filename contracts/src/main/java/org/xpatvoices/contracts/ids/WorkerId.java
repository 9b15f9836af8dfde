package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A worker's anonymous account: {@code wrk_} and 32 hex digits. */
public record WorkerId(UUID value) implements TypedId {
    private static final String PREFIX = "wrk_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static WorkerId of(String text) {
        return new WorkerId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
