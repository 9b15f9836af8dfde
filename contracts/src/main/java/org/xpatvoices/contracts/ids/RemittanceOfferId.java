package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** What a worker was offered for sending money abroad: {@code rem_} and 32 hex digits. */
public record RemittanceOfferId(UUID value) implements TypedId {
    private static final String PREFIX = "rem_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static RemittanceOfferId of(String text) {
        return new RemittanceOfferId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
