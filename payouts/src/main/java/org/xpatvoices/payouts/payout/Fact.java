package org.xpatvoices.payouts.payout;

/** What a {@link Trail} knows of its payout. */
enum Fact {
    ACCEPTED,
    REJECTED,
    /** The rail has told us so itself: no person brought the word. */
    REJECTED_BY_RAIL,
    PAID,
    /** Paid for no other reason than the statement line that claims it. */
    PAID_BY_CLAIM,
    /** Paid, as two people found. */
    DECIDED_PAID,
    /** Once counted as paid on a statement that was revoked. */
    RETRACTED,
    ABSENT,
    /** Asked about often enough. */
    LEFT_TO_PEOPLE,
    /** Kept back before the send: no provider knows it. */
    HELD,
    RELEASED
}
