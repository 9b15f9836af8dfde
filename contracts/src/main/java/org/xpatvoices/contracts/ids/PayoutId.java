package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A payout; its first attempt carries the same id: {@code pay_} and 32 hex digits. */
public record PayoutId(UUID value) implements TypedId {
    private static final String PREFIX = "pay_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static PayoutId of(String text) {
        return new PayoutId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
