package org.xpatvoices.contracts.contribution;

/** Who stands behind a recorded fact. */
public enum Attestation {
    SELF,
    WITNESSED,
    DOCUMENT_SEEN,
    AUDITOR_VERIFIED
}
