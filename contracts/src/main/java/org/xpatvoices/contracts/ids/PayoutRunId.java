package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A payout run: {@code run_} and 32 hex digits. */
public record PayoutRunId(UUID value) implements TypedId {
    private static final String PREFIX = "run_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static PayoutRunId of(String text) {
        return new PayoutRunId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
