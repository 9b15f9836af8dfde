package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A difference that reconciliation found: {@code brk_} and 32 hex digits. */
public record BreakId(UUID value) implements TypedId {
    private static final String PREFIX = "brk_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static BreakId of(String text) {
        return new BreakId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
