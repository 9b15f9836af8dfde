package org.xpatvoices.payouts.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.SharesAllocated;

/**
 * One line per share. Follows the log together with the books, in the same transaction, so that
 * what a worker earned and where it is never disagree.
 */
@Component
@ProcessingGroup("payouts.journal")
class EarningsProjector {
    private final EarningRows rows;
    private final EarningsBatch batch;

    EarningsProjector(EarningRows rows, EarningsBatch batch) {
        this.rows = rows;
        this.batch = batch;
    }

    @EventHandler
    void on(SharesAllocated event, TrackingToken token) {
        batch.add(event, token.position().orElseThrow());
    }

    @ResetHandler
    void reset() {
        rows.clear();
    }
}
