package org.xpatvoices.contracts.ids;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Money of up to a thousand payees that was set aside together: {@code una_} and 32 hex digits. */
public record SetAsideId(UUID value) implements TypedId {
    private static final String PREFIX = "una_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static SetAsideId of(String text) {
        return new SetAsideId(TypedId.parse(PREFIX, text));
    }

    /** What one slice of one day's money is called, however often it is set aside. */
    public static SetAsideId named(Instant at, String currency, int number) {
        String name = "set-aside\n" + at + "\n" + currency + "\n" + number;
        return new SetAsideId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
