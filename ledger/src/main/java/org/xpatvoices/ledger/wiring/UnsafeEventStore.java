package org.xpatvoices.ledger.wiring;

/** The application was put together in a way that loses events. It must not start. */
final class UnsafeEventStore extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeEventStore(String message) {
        super(message);
    }
}
