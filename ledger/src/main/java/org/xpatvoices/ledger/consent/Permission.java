package org.xpatvoices.ledger.consent;

import static org.xpatvoices.contracts.refusal.ContributionRule.CONSENT_MUST_BELONG_TO_THE_WORKER;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONSENT_MUST_COVER_THE_CATEGORY;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_NEEDS_A_CONSENT;
import static org.xpatvoices.contracts.refusal.ContributionRule.EXPIRED_CONSENT_CANNOT_BE_USED;
import static org.xpatvoices.contracts.refusal.ContributionRule.WITHDRAWN_CONSENT_CANNOT_BE_USED;

import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.util.List;

/** Whether the grants that a contribution names allow it to be recorded. */
public final class Permission {
    private Permission() {}

    /**
     * The ids of those named grants that cover the category, sorted. Every named grant has to be in
     * force: a client that names a dead one has to hear of it.
     */
    public static List<String> under(
            Grants grants, List<GrantId> named, DataCategory category, Instant at) {
        if (named.isEmpty()) {
            throw new Refused(CONTRIBUTION_NEEDS_A_CONSENT, "The contribution names 0 consents.");
        }
        var covering =
                named.stream()
                        .distinct()
                        .filter(id -> inForce(grants, id, at).cover(category))
                        .map(GrantId::toString)
                        .sorted()
                        .toList();
        if (covering.isEmpty()) {
            throw new Refused(
                    CONSENT_MUST_COVER_THE_CATEGORY,
                    "None of the " + named.size() + " named consents covers " + category + ".");
        }
        return covering;
    }

    private static Terms inForce(Grants grants, GrantId id, Instant at) {
        var grant =
                grants.named(id)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                CONSENT_MUST_BELONG_TO_THE_WORKER,
                                                "This worker has no consent " + id + "."));
        return switch (grant) {
            case Grant.Withdrawn(_, Instant since) ->
                    throw new Refused(
                            WITHDRAWN_CONSENT_CANNOT_BE_USED,
                            "Consent " + id + " was withdrawn at " + since + ".");
            case Grant.Active(Terms terms) when !terms.validUntil().isAfter(at) ->
                    throw new Refused(
                            EXPIRED_CONSENT_CANNOT_BE_USED,
                            "Consent " + id + " ended at " + terms.validUntil() + ".");
            case Grant.Active(Terms terms) -> terms;
        };
    }
}
