package org.xpatvoices.contracts.payout;

/** Where a piece of evidence came from. */
public enum EvidenceSource {
    PROVIDER_REPORT,
    STATEMENT,
    TWO_PEOPLE
}
