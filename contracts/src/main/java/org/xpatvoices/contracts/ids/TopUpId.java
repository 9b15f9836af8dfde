package org.xpatvoices.contracts.ids;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** One transfer to a float: {@code top_} and 32 hex digits. */
public record TopUpId(UUID value) implements TypedId {
    private static final String PREFIX = "top_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static TopUpId of(String text) {
        return new TopUpId(TypedId.parse(PREFIX, text));
    }

    /** What one rail's transfer under this reference is called, however often it is recorded. */
    public static TopUpId named(String rail, String reference) {
        String name = "float-top-up\n" + rail + "\n" + reference.toUpperCase(Locale.ROOT);
        return new TopUpId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
