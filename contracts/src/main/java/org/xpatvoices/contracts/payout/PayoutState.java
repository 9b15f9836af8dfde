package org.xpatvoices.contracts.payout;

/** Where a payout is. The order is the usual way through. */
public enum PayoutState {
    RESERVED,
    APPROVED,
    SUBMITTING,
    SUBMITTED,
    UNKNOWN,
    ACCEPTED,
    REJECTED,
    SETTLED,
    RECONCILED,
    RELEASED;

    /** Whether the journal holds this payout's money in transit. */
    public boolean inTransit() {
        return switch (this) {
            case SUBMITTING, SUBMITTED, UNKNOWN, ACCEPTED, REJECTED -> true;
            case RESERVED, APPROVED, SETTLED, RECONCILED, RELEASED -> false;
        };
    }

    /** Whether the provider is known to have paid. */
    public boolean paid() {
        return this == SETTLED || this == RECONCILED;
    }
}
