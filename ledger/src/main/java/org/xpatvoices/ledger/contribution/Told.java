package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A contribution that may be let in, or only takes back another one.
 *
 * @param facts under no grant yet
 * @param wanted whether it is of a form and period that are asked for
 */
record Told(
        AdmittedFacts facts,
        List<String> grantIds,
        Instant capturedAt,
        @Nullable String supersedes,
        boolean wanted) {
    Told {
        grantIds = List.copyOf(grantIds);
    }
}
