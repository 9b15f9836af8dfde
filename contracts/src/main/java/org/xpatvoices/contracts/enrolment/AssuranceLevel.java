package org.xpatvoices.contracts.enrolment;

/**
 * How sure the platform is that one account stands for one person; shown in every coverage report.
 */
public enum AssuranceLevel {
    ATTESTED,
    ATTESTED_LINKABLE,
    VOUCHED
}
