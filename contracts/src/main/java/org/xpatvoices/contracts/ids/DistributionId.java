package org.xpatvoices.contracts.ids;

import java.util.UUID;

/**
 * The distribution of one sale: {@code dis_} and 32 hex digits, those of its licence, so that a
 * sale can be distributed under one name only.
 */
public record DistributionId(UUID value) implements TypedId {
    private static final String PREFIX = "dis_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static DistributionId of(String text) {
        return new DistributionId(TypedId.parse(PREFIX, text));
    }

    /** The distribution of this licence's sale. */
    public static DistributionId of(LicenceId licence) {
        return new DistributionId(licence.value());
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
