package org.xpatvoices.marketplace.validation;

import org.xpatvoices.contracts.contribution.ContributionSchema;

/**
 * What must hold between the answers of a form, and cannot be said in JSON Schema. Only what is
 * impossible is refused: pay that is late, short or unfair is what the forms are there to record.
 */
@FunctionalInterface
interface FormRules {

    void check(Answers answers, Answers envelope, Faults faults);

    static FormRules of(ContributionSchema form) {
        return switch (form) {
            case PROFILE -> ArrivalRules::profile;
            case EMPLOYMENT_CONTRACT -> ArrivalRules::contract;
            case WAGE_PERIOD -> WagePeriodRules::check;
            case RECRUITMENT_COST -> RecruitmentRules::cost;
            case RECRUITMENT_REVIEW -> RecruitmentRules::review;
            case CONDITIONS_SCREENING -> ConditionsRules::screening;
            case GRIEVANCE -> ConditionsRules::grievance;
        };
    }
}
