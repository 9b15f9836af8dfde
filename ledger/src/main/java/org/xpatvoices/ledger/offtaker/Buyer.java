package org.xpatvoices.ledger.offtaker;

import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;

import java.util.List;

/** What a sale needs to know of an off-taker. */
public record Buyer(
        OffTakerId offTakerId,
        String name,
        String recipientClass,
        List<String> purposes,
        OffTakerStanding standing) {
    public Buyer {
        purposes = List.copyOf(purposes);
    }
}
