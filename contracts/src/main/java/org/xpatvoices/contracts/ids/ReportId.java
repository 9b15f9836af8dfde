package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A compliance report: {@code rep_} and 32 hex digits. */
public record ReportId(UUID value) implements TypedId {
    private static final String PREFIX = "rep_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static ReportId of(String text) {
        return new ReportId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
