package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;
import org.xpatvoices.contracts.payout.PayoutTakenBack;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.payouts.journal.JournalBatchStore;

/** Books what payouts reserve, send, settle and give back. */
@Component
@ProcessingGroup("payouts.journal")
class PayoutJournalProjector {
    private final JournalBatchStore journal;

    PayoutJournalProjector(JournalBatchStore journal) {
        this.journal = journal;
    }

    @EventHandler
    void on(PayoutsReserved event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "PAYOUTS_RESERVED",
                event.batchId(),
                event.reservedAt(),
                PayoutPostings.of(event));
    }

    @EventHandler
    void on(PayoutBatchSubmitting event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "PAYOUTS_SUBMITTED",
                event.batchId(),
                event.submittingAt(),
                PayoutPostings.of(event));
    }

    @EventHandler
    void on(PayoutsSettled event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "PAYOUTS_SETTLED",
                event.batchId(),
                event.settledAt(),
                PayoutPostings.of(event));
    }

    @EventHandler
    void on(PayoutsReleased event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "PAYOUTS_RELEASED",
                event.batchId(),
                event.releasedAt(),
                PayoutPostings.of(event));
    }

    @EventHandler
    void on(PayoutFeesGivenBack event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "PAYOUT_FEES_GIVEN_BACK",
                event.batchId(),
                event.givenBackAt(),
                PayoutPostings.of(event));
    }

    @EventHandler
    void on(PayoutTakenBack event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "PAYOUTS_TAKEN_BACK",
                event.batchId(),
                event.takenBackAt(),
                PayoutPostings.of(event));
    }

    @EventHandler
    void on(FloatToppedUp event, @MessageIdentifier String eventId, TrackingToken token) {
        journal.post(
                eventId,
                token,
                "FLOAT_TOPPED_UP",
                event.topUpId(),
                event.toppedUpAt(),
                PayoutPostings.of(event));
    }

    /** Counts from when the statement was booked, as if it had never been. */
    @EventHandler
    void on(PayoutEvidenceWithdrawn event, @MessageIdentifier String eventId, TrackingToken token) {
        if (!event.reopened().isEmpty()) {
            journal.post(
                    eventId,
                    token,
                    "PAYOUTS_REOPENED",
                    event.batchId(),
                    event.bookedAt(),
                    PayoutPostings.of(event));
        }
    }
}
