package org.xpatvoices.contracts.ids;

import java.util.UUID;

/**
 * The admission of a hub or an auditor: {@code adm_} and 32 hex digits, those of the party's id, so
 * that a party is admitted under one name only.
 */
public record AdmissionId(UUID value) implements TypedId {
    private static final String PREFIX = "adm_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static AdmissionId of(String text) {
        return new AdmissionId(TypedId.parse(PREFIX, text));
    }

    /** The admission of a hub or an auditor; refuses the id of anybody else. */
    public static AdmissionId ofParty(String partyId) {
        return new AdmissionId(
                TypedId.parse(partyId.startsWith("aud_") ? "aud_" : "hub_", partyId));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
