package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** The privacy budget of a population: {@code bud_} and 32 hex digits. */
public record BudgetId(UUID value) implements TypedId {
    private static final String PREFIX = "bud_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static BudgetId of(String text) {
        return new BudgetId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
