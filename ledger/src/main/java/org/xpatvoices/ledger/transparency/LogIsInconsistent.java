package org.xpatvoices.ledger.transparency;

/** What is stored does not agree with what was signed. Nothing is signed any more. */
final class LogIsInconsistent extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LogIsInconsistent(String message) {
        super(message);
    }
}
