package org.xpatvoices.ledger.contribution;

import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.contribution.ContributionSchema;

/** Which category of a consent covers which form. A grievance is covered by none. */
final class Categories {
    private Categories() {}

    static DataCategory of(ContributionSchema schema) {
        return switch (schema) {
            case PROFILE -> DataCategory.PROFILE;
            case EMPLOYMENT_CONTRACT -> DataCategory.CONTRACT;
            case WAGE_PERIOD -> DataCategory.WAGES;
            case RECRUITMENT_COST -> DataCategory.RECRUITMENT_COST;
            case RECRUITMENT_REVIEW -> DataCategory.RECRUITMENT_REVIEW;
            case CONDITIONS_SCREENING -> DataCategory.CONDITIONS;
            case GRIEVANCE ->
                    throw new IllegalArgumentException("A grievance is not a contribution");
        };
    }
}
