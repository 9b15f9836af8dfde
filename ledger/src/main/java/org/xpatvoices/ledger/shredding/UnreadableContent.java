package org.xpatvoices.ledger.shredding;

/**
 * A ciphertext does not open with its key in its place: it was changed, or moved from somewhere
 * else. A key that was destroyed is not this; that is an absence.
 */
public final class UnreadableContent extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnreadableContent(String boundTo, Throwable cause) {
        super("What is stored for " + boundTo + " does not open there", cause);
    }
}
