package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A catalogue product: {@code prd_} and 32 hex digits. */
public record ProductId(UUID value) implements TypedId {
    private static final String PREFIX = "prd_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static ProductId of(String text) {
        return new ProductId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
