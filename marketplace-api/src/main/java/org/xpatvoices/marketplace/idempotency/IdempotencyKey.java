package org.xpatvoices.marketplace.idempotency;

import org.xpatvoices.marketplace.security.Caller;

import java.util.UUID;

/** The key of this request and who sent it; declare it as a parameter of a handler. */
public record IdempotencyKey(Caller caller, String key) {
    static final String HEADER = "Idempotency-Key";

    /**
     * The id of the thing this request creates under that word. The same key gives the same id,
     * also in a later process.
     */
    public UUID idFor(String what) {
        return IdempotentId.of(caller, key, what);
    }

    @Override
    public String toString() {
        return "IdempotencyKey[withheld]";
    }
}
