package org.xpatvoices.ledger.consent;

import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_MAY_NOT_LAST_TOO_LONG;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_MUST_END_AFTER_IT_BEGINS;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_NEEDS_A_CATEGORY;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_NEEDS_A_PURPOSE;
import static org.xpatvoices.contracts.refusal.ConsentRule.CONSENT_NEEDS_A_RECIPIENT;

import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.ZoneOffset;

/** What a new grant must obey. */
final class GrantRules {
    private static final int LONGEST_YEARS = 2;

    private GrantRules() {}

    static void mustBeComplete(Terms terms) {
        if (terms.purposes().isEmpty()) {
            throw new Refused(CONSENT_NEEDS_A_PURPOSE, "The request names 0 purposes.");
        }
        if (terms.categories().isEmpty()) {
            throw new Refused(CONSENT_NEEDS_A_CATEGORY, "The request names 0 categories.");
        }
        if (terms.recipients().isEmpty()) {
            throw new Refused(CONSENT_NEEDS_A_RECIPIENT, "The request names 0 recipient classes.");
        }
    }

    static void mustEndInTime(GrantConsent command) {
        var begin = command.grantedAt();
        var end = command.validUntil();
        if (!end.isAfter(begin)) {
            throw new Refused(
                    CONSENT_MUST_END_AFTER_IT_BEGINS,
                    "It begins at " + begin + " and would end at " + end + ".");
        }
        var latest = begin.atOffset(ZoneOffset.UTC).plusYears(LONGEST_YEARS).toInstant();
        if (end.isAfter(latest)) {
            throw new Refused(
                    CONSENT_MAY_NOT_LAST_TOO_LONG,
                    "It would end at " + end + "; the latest end is " + latest + ".");
        }
    }
}
