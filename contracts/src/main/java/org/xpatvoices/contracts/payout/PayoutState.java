package org.xpatvoices.contracts.payout;

/** Where a payout is. The order is the usual way through. */
public enum PayoutState {
    RESERVED,
    APPROVED,
    /** Kept back before it is sent. */
    HELD,
    SUBMITTING,
    SUBMITTED,
    UNKNOWN,
    /** Nobody could say what became of it, and a closed statement lacks it: people find out. */
    MANUAL,
    ACCEPTED,
    REJECTED,
    SETTLED,
    RECONCILED,
    /** Paid and sent back; two people give it back to its payee. */
    RETURNED,
    RELEASED;

    /** Whether the journal holds this payout's money in transit. */
    public boolean inTransit() {
        return switch (this) {
            case SUBMITTING, SUBMITTED, UNKNOWN, MANUAL, ACCEPTED, REJECTED -> true;
            case RESERVED, APPROVED, HELD, SETTLED, RECONCILED, RETURNED, RELEASED -> false;
        };
    }

    /** Whether the provider is known to have paid, be it that the money came back. */
    public boolean paid() {
        return this == SETTLED || this == RECONCILED || this == RETURNED;
    }
}
