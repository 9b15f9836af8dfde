package org.xpatvoices.ledger.eventstore.bench;

import java.util.UUID;

/** Identifiers of tallies. */
final class Ids {
    private Ids() {}

    static String fresh() {
        return "tly_" + UUID.randomUUID().toString().replace("-", "");
    }
}
