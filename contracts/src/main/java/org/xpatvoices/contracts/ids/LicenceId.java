package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A licence: {@code lic_} and 32 hex digits. */
public record LicenceId(UUID value) implements TypedId {
    private static final String PREFIX = "lic_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static LicenceId of(String text) {
        return new LicenceId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
