package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.*;

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
                    PayoutEvidenceWithdrawn _ ->
                    this;
        };
    }
}
