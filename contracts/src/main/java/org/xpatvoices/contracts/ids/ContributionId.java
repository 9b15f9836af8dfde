package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** A contribution; its UUID is made by the client: {@code ctb_} and 32 hex digits. */
public record ContributionId(UUID value) implements TypedId {
    private static final String PREFIX = "ctb_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static ContributionId of(String text) {
        return new ContributionId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
