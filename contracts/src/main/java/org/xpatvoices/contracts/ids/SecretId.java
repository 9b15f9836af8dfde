package org.xpatvoices.contracts.ids;

import java.util.UUID;

/**
 * The fresh secrets of a hub, an auditor or an off-taker: {@code sec_} and 32 hex digits, those of
 * the party's id.
 */
public record SecretId(UUID value) implements TypedId {
    private static final String PREFIX = "sec_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static SecretId of(String text) {
        return new SecretId(TypedId.parse(PREFIX, text));
    }

    /** The secrets of this party, whichever of the three kinds it is. */
    public static SecretId ofParty(String partyId) {
        int from = Math.min(partyId.length(), PREFIX.length());
        return new SecretId(TypedId.parse(partyId.substring(0, from), partyId));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
