package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A grievance; its UUID is made by the client: {@code grv_} and 32 hex digits. */
public record GrievanceId(UUID value) implements TypedId {
    private static final String PREFIX = "grv_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static GrievanceId of(String text) {
        return new GrievanceId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
