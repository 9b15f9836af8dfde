package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;

/**
 * A ciphertext does not open with its key in its place: it was changed, or moved from somewhere
 * else, or it comes from a copy whose keys are gone. A key that was destroyed here is not this;
 * that is an absence.
 */
public final class UnreadableContent extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnreadableContent(String boundTo, @Nullable Throwable cause) {
        super("What is stored for " + boundTo + " does not open there", cause);
    }
}
