package org.xpatvoices.ledger.privacy;

import java.time.Instant;

/**
 * Counts that are to be published.
 *
 * @param sensitivity by how much one worker can change all counts together
 */
record FiguresOrder(
        String population,
        String period,
        int sensitivity,
        int epsilonMilli,
        String publishedBy,
        Instant at) {}
