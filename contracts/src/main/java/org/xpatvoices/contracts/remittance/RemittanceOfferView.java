package org.xpatvoices.contracts.remittance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An offer as its worker may read it again.
 *
 * @param chosenRank the quote that the worker chose; null if they chose none
 */
public record RemittanceOfferView(
        String offerId,
        RemittanceComparison comparison,
        Instant shownAt,
        @Nullable Integer chosenRank,
        @Nullable Instant chosenAt) {
    /** The quote that holds: the chosen one, else the default; 0 where waiting is better. */
    public int standingRank() {
        return chosenRank == null ? comparison.defaultRank() : chosenRank;
    }
}
