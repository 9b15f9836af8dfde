package org.xpatvoices.contracts.payout;

/** What can happen to a batch and the payouts in it. */
public sealed interface PayoutBatchEvent
        permits PayoutsReserved,
                PayoutBatchApproved,
                PayoutBatchSubmitting,
                PayoutBatchSubmitted,
                PayoutBatchOutcomeUnknown,
                PayoutsAccepted,
                PayoutsRejected,
                PayoutsSettled,
                PayoutsReconciled,
                PayoutsMissed,
                PayoutsReleased,
                PayoutConflictFound,
                PayoutReceiptConfirmed,
                PayoutEvidenceWithdrawn,
                PayoutHeld,
                PayoutStepProposed,
                PayoutStepDeclined,
                PayoutHoldLifted,
                PayoutCancelled,
                PayoutsReturned,
                PayoutsLeftToPeople,
                PayoutFeesGivenBack,
                PayoutTakenBack {
    String batchId();
}
