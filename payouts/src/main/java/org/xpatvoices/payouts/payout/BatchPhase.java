package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/** How far a batch is on its way to the rail. */
enum BatchPhase {
    RESERVED,
    APPROVED,
    CANCELLED,
    SUBMITTING,
    UNKNOWN,
    SUBMITTED;

    boolean mayHaveReachedTheRail() {
        return compareTo(SUBMITTING) >= 0;
    }

    /** Whether evidence can be about it at all. */
    void mustHaveBeenSubmitted(String batchId) {
        if (!mayHaveReachedTheRail()) {
            throw new Refused(
                    PayoutRule.BATCH_MUST_HAVE_BEEN_SUBMITTED,
                    "Batch " + batchId + " is " + this + ".");
        }
    }

    /** What was never sent cannot have arrived, and what another was sent is not for this one. */
    void mustHaveBeenSent(Trail trail, PayeeId payee) {
        Payout payout = trail.payout();
        if (!payout.payeeId().equals(payee.toString())) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_EXIST, "No payout " + payout.payoutId() + " of yours.");
        }
        if (!mayHaveReachedTheRail() || trail.held()) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_HAVE_BEEN_SENT,
                    "Payout " + payout.payoutId() + " is " + trail.state(this) + ".");
        }
    }

    /** Whether its payouts can still be held, or taken out of it. */
    boolean isBeforeSending() {
        return this == RESERVED || this == APPROVED;
    }

    /** The state of a payout on which there is no word of its own. */
    PayoutState state() {
        return switch (this) {
            case RESERVED -> PayoutState.RESERVED;
            case APPROVED -> PayoutState.APPROVED;
            case CANCELLED -> PayoutState.RELEASED;
            case SUBMITTING -> PayoutState.SUBMITTING;
            case UNKNOWN -> PayoutState.UNKNOWN;
            case SUBMITTED -> PayoutState.SUBMITTED;
        };
    }

    /** How far the batch is once this has happened to it. */
    BatchPhase after(PayoutBatchEvent event) {
        return switch (event) {
            case PayoutBatchApproved _ -> APPROVED;
            case PayoutBatchSubmitting _ -> SUBMITTING;
            case PayoutBatchSubmitted _ -> SUBMITTED;
            case PayoutBatchOutcomeUnknown _ -> UNKNOWN;
            case PayoutsReleased released when released.origin().equals("RESERVED") -> CANCELLED;
            case PayoutsReserved _,
                    PayoutsAccepted _,
                    PayoutsRejected _,
                    PayoutsSettled _,
                    PayoutsReconciled _,
                    PayoutsMissed _,
                    PayoutsReleased _,
                    PayoutConflictFound _,
                    PayoutReceiptConfirmed _,
                    PayoutEvidenceWithdrawn _,
                    PayoutHeld _,
                    PayoutStepProposed _,
                    PayoutStepDeclined _,
                    PayoutHoldLifted _,
                    PayoutCancelled _,
                    PayoutsReturned _,
                    PayoutsLeftToPeople _,
                    PayoutFeesGivenBack _,
                    PayoutTakenBack _ ->
                    this;
        };
    }
}
