package org.xpatvoices.ledger.eventstore;

/** Somebody else wrote at this place of the stream first. */
final class AppendConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StreamKey stream;

    AppendConflict(StreamKey stream) {
        super("the stream has gone on", null, false, false);
        this.stream = stream;
    }

    StreamKey stream() {
        return stream;
    }
}
