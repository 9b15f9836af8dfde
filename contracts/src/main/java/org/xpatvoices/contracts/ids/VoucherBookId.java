package org.xpatvoices.contracts.ids;

import java.util.UUID;

/** The vouchers of one batch: {@code vbk_} and 32 hex digits. */
public record VoucherBookId(UUID value) implements TypedId {
    private static final String PREFIX = "vbk_";

    /** Reads an id from its text; refuses any other text with {@link MalformedId}. */
    public static VoucherBookId of(String text) {
        return new VoucherBookId(TypedId.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return TypedId.print(PREFIX, value);
    }
}
