package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.PayoutState;

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
}
