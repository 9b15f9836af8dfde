package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A hub that enrols and assists workers: {@code hub_} and 32 hex digits. */
public record HubId(UUID value) implements TypedId {
    private static final String PREFIX = "hub_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static HubId of(String text) {
        return new HubId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
