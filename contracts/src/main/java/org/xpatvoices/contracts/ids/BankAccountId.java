package org.xpatvoices.contracts.ids;

import java.util.UUID;

/**
 * A bank account whose statements are read, named by a digest of its number: {@code bka_} and 32
 * hex digits.
 */
public record BankAccountId(UUID value) implements TypedId {
    private static final String PREFIX = "bka_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static BankAccountId of(String text) {
        return new BankAccountId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
