package org.xpatvoices.marketplace.web.consent;

import org.xpatvoices.contracts.consent.ConsentView;
import org.xpatvoices.contracts.consent.Purpose;

import java.time.Instant;

/**
 * Our codes in the words of the Data Privacy Vocabulary 2.3; a new code has to say its word here.
 */
final class DpvTerms {
    private DpvTerms() {}

    static String of(Purpose purpose) {
        return switch (purpose) {
            case DUE_DILIGENCE -> "dpv:OrganisationRiskManagement";
            case REMEDIATION -> "dpv:DisputeManagement";
            case RESEARCH -> "dpv:ResearchAndDevelopment";
            case POLICY -> "dpv:PublicPolicyMaking";
            case ADVOCACY -> "dpv:PublicBenefit";
        };
    }

    /** Only the first of these permits use. */
    static String status(ConsentView consent, Instant now) {
        if (consent.withdrawnAt() != null) {
            return "dpv:ConsentWithdrawn";
        }
        return consent.validUntil().isAfter(now) ? "dpv:ConsentGiven" : "dpv:ConsentExpired";
    }
}
