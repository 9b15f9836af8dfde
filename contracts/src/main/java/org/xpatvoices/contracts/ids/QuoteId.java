package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A quote: {@code quo_} and 32 hex digits. */
public record QuoteId(UUID value) implements TypedId {
    private static final String PREFIX = "quo_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static QuoteId of(String text) {
        return new QuoteId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
