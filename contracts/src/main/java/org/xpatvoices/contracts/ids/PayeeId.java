package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** The payout-side pseudonym of a worker: {@code pye_} and 32 hex digits. */
public record PayeeId(UUID value) implements TypedId {
    private static final String PREFIX = "pye_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static PayeeId of(String text) {
        return new PayeeId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
