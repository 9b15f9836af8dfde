package org.xpatvoices.ledger.transparency;

/** The database did not answer; the tree itself may be in order. */
final class LogNotReadable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LogNotReadable(Throwable cause) {
        super("The log's tables cannot be read", cause);
    }
}
