package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** One change of the keys that wrap keys: {@code rol_} and 32 hex digits. */
public record KeyRollId(UUID value) implements TypedId {
    private static final String PREFIX = "rol_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static KeyRollId of(String text) {
        return new KeyRollId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
