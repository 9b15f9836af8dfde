package org.xpatvoices.payouts.distribution;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.payouts.journal.JournalBatchStore;

/** Books what was given back on a sale, and what was missing of its shares. */
@Component
@ProcessingGroup("payouts.journal")
class AmendmentJournalProjector {
    private final JournalBatchStore journal;

    AmendmentJournalProjector(JournalBatchStore journal) {
        this.journal = journal;
    }

    @EventHandler
    void on(SaleRefunded event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "SALE_REFUNDED",
                event.licenceId(),
                event.approvedAt(),
                SalePostings.of(event));
    }

    @EventHandler
    void on(FundsRefunded event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "FUNDS_REFUNDED",
                event.licenceId(),
                event.refundedAt(),
                SalePostings.of(event));
    }

    @EventHandler
    void on(SharesCorrected event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "SHARES_CORRECTED",
                event.licenceId(),
                event.approvedAt(),
                SalePostings.of(event));
    }
}
