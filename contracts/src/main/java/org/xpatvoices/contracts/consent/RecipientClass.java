package org.xpatvoices.contracts.consent;

/**
 * The kinds of off-takers that a grant can admit. Public bodies are absent on purpose: they read
 * published aggregates only.
 */
public enum RecipientClass {
    BRAND,
    SOCIAL_AUDITOR,
    RESEARCHER,
    UNION,
    NGO,
    EMPLOYER
}
