package org.xpatvoices.marketplace.seed;

import org.xpatvoices.contracts.contribution.ContributionSchema;

import java.util.ArrayList;
import java.util.List;

/**
 * What turn one worker's story takes. Most say yes to all; some to research only, some take it
 * back, and the consent of some has run out, so that the packets have something to leave out.
 */
record Turn(StoryIds ids, int worker) {
    private static final int RESEARCH_ONLY_PERCENT = 4;
    private static final int WITHDRAWN_PERCENT = 2;
    private static final int EXPIRED_PERCENT = 2;
    private static final int NAMES_ACCOUNT_PERCENT = 75;

    boolean researchOnly() {
        return happens(RESEARCH_ONLY_PERCENT, "research-only");
    }

    boolean withdrawsLater() {
        return happens(WITHDRAWN_PERCENT, "withdrawn");
    }

    boolean consentsForAnHour() {
        return happens(EXPIRED_PERCENT, "expired");
    }

    /** The money of the others waits, and their page says for what. */
    boolean namesAnAccount() {
        return happens(NAMES_ACCOUNT_PERCENT, "account");
    }

    /** Everybody tells who they are and what they signed; the longer forms take more patience. */
    List<ContributionSchema> forms() {
        List<ContributionSchema> forms = new ArrayList<>();
        forms.add(ContributionSchema.PROFILE);
        forms.add(ContributionSchema.EMPLOYMENT_CONTRACT);
        maybe(80, ContributionSchema.WAGE_PERIOD, forms);
        maybe(85, ContributionSchema.RECRUITMENT_COST, forms);
        maybe(60, ContributionSchema.RECRUITMENT_REVIEW, forms);
        maybe(50, ContributionSchema.CONDITIONS_SCREENING, forms);
        return forms;
    }

    private void maybe(int percent, ContributionSchema form, List<ContributionSchema> into) {
        if (happens(percent, form.id())) {
            into.add(form);
        }
    }

    private boolean happens(int percent, String word) {
        return ids.happens(percent, word, worker);
    }
}
