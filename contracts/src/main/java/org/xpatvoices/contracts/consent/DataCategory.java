package org.xpatvoices.contracts.consent;

/** The kinds of facts that a grant can cover, one per licensable schema. */
public enum DataCategory {
    PROFILE,
    CONTRACT,
    WAGES,
    RECRUITMENT_COST,
    RECRUITMENT_REVIEW,
    CONDITIONS
}
