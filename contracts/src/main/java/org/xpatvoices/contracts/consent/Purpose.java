package org.xpatvoices.contracts.consent;

/**
 * The closed list of purposes a packet may be licensed for; a forbidden purpose cannot be written.
 */
public enum Purpose {
    DUE_DILIGENCE,
    REMEDIATION,
    RESEARCH,
    POLICY,
    ADVOCACY
}
