package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** What readers hold: a position in this log, and of no other store. */
final class Tokens {
    private Tokens() {}

    /** Absent of an empty log: who follows it from there on has nothing to repeat. */
    static @Nullable TrackingToken at(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    static long positionOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default ->
                    throw new IllegalArgumentException(
                            "Not a position in this log, but a token of another store: " + token);
        };
    }
}
