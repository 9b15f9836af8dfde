package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** The public log itself: {@code log_} and 32 hex digits. There is one. */
public record LogId(UUID value) implements TypedId {
    /** The log that this platform keeps. */
    public static final LogId OURS = new LogId(new UUID(0, 1));

    private static final String PREFIX = "log_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static LogId of(String text) {
        return new LogId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
