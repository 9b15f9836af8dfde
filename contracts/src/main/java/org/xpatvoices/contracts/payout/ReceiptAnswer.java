package org.xpatvoices.contracts.payout;

/** What a worker can say about a payout; silence is none of these. */
public enum ReceiptAnswer {
    RECEIVED,
    NOT_RECEIVED,
    RECEIVED_WITH_ISSUES
}
