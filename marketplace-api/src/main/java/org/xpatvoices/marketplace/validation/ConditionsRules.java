package org.xpatvoices.marketplace.validation;

/** Rules of the screening and of the grievance. */
final class ConditionsRules {

    private ConditionsRules() {}

    static void screening(Answers answers, Answers envelope, Faults faults) {
        if (answers.isFalse("injured") && answers.has("injuryCarePaidBy")) {
            faults.add(
                    answers.at("injuryCarePaidBy"),
                    FaultCode.CONTRADICTION,
                    "There was no injury to pay care for.");
        }
        if (answers.isFalse("complained") && answers.isTrue("retaliated")) {
            faults.add(
                    answers.at("retaliated"),
                    FaultCode.CONTRADICTION,
                    "Retaliation answers a complaint, and there was none.");
        }
    }

    static void grievance(Answers answers, Answers envelope, Faults faults) {
        if (answers.has("documentationStatus") && !answers.isTrue("consentToRefer")) {
            faults.add(
                    answers.at("documentationStatus"),
                    FaultCode.CONTRADICTION,
                    "Papers are asked about only for a referral that the worker agreed to.");
        }
        if (answers.has("referralOrg") && answers.isFalse("consentToRefer")) {
            faults.add(
                    answers.at("referralOrg"),
                    FaultCode.CONTRADICTION,
                    "The worker did not agree to be referred.");
        }
    }
}
