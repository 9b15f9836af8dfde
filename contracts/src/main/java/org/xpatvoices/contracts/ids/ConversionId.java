package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** One exchange of what many are owed: {@code cnv_} and 32 hex digits. */
public record ConversionId(UUID value) implements TypedId {
    private static final String PREFIX = "cnv_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static ConversionId of(String text) {
        return new ConversionId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
