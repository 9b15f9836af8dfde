package org.xpatvoices.payouts.distribution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.payouts.journal.JournalBatchStore;
import org.xpatvoices.payouts.journal.JournalStore;

/** Books what an off-taker pays in and spends, and what workers earn of it. */
@Component
@ProcessingGroup("payouts.journal")
class SaleJournalProjector {
    private final JournalStore journal;
    private final JournalBatchStore batch;

    SaleJournalProjector(JournalStore journal, JournalBatchStore batch) {
        this.journal = journal;
        this.batch = batch;
    }

    @EventHandler
    void on(FundsDeposited event, @MessageIdentifier String eventId, TrackingToken token) {
        batch.post(
                eventId,
                token,
                "FUNDS_DEPOSITED",
                event.offTakerId(),
                event.depositedAt(),
                SalePostings.of(event));
    }

    @EventHandler
    void on(LicenceSold event, @MessageIdentifier String eventId, TrackingToken token) {
        batch.post(
                eventId,
                token,
                "LICENCE_SOLD",
                event.licenceId(),
                event.soldAt(),
                SalePostings.of(event));
    }

    @EventHandler
    void on(SharesAllocated event, @MessageIdentifier String eventId, TrackingToken token) {
        batch.post(
                eventId,
                token,
                "SHARES_ALLOCATED",
                event.licenceId(),
                event.distributedAt(),
                SalePostings.of(event));
    }

    @ResetHandler
    void reset() {
        journal.startRebuild();
    }
}
