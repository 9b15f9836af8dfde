package org.xpatvoices.marketplace.seed;

/** The story cannot go on; what was told so far stands, and the next start tries again. */
final class StoryStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryStopped(String reason) {
        super(reason);
    }
}
