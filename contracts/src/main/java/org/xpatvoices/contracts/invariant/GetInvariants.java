package org.xpatvoices.contracts.invariant;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Asks for every invariant; answers {@link InvariantsView}.
 *
 * @param since an answer that was computed since then will do; null for one that is computed now
 */
public record GetInvariants(@Nullable Instant since) {
    /** Computed now. */
    public GetInvariants() {
        this(null);
    }
}
