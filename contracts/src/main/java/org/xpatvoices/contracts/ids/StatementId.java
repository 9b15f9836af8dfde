package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** An imported provider statement: {@code stm_} and 32 hex digits. */
public record StatementId(UUID value) implements TypedId {
    private static final String PREFIX = "stm_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static StatementId of(String text) {
        return new StatementId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
