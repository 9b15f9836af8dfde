package org.xpatvoices.marketplace.validation;

import java.time.YearMonth;

/** Rules of the profile and of the contract. */
final class ArrivalRules {

    private ArrivalRules() {}

    static void profile(Answers answers, Answers envelope, Faults faults) {
        YearMonth captured = envelope.month("capturedAt");
        YearMonth arrival = answers.month("arrivalMonth");
        Integer born = answers.whole("birthYear");
        if (captured != null && arrival != null && arrival.isAfter(captured)) {
            faults.add(
                    answers.at("arrivalMonth"),
                    FaultCode.WRONG_ORDER,
                    "The arrival lies after the day on which the record was captured.");
        }
        if (born != null && arrival != null && born > arrival.getYear()) {
            faults.add(
                    answers.at("arrivalMonth"),
                    FaultCode.WRONG_ORDER,
                    "The arrival lies before the year of birth.");
        }
        String location = answers.code("locationClass");
        String atoll = answers.code("atoll");
        if (faults.noneAt(answers.at("atoll"))
                && !atoll.isEmpty()
                && !"MV-MLE".equals(atoll)
                && "GREATER_MALE".equals(location)) {
            faults.add(
                    answers.at("locationClass"),
                    FaultCode.CONTRADICTION,
                    "Greater Malé lies in no atoll but MV-MLE.");
        }
    }

    static void contract(Answers answers, Answers envelope, Faults faults) {
        if (answers.has("sector") && !answers.has("isicRev")) {
            faults.add(
                    answers.at("isicRev"),
                    FaultCode.MISSING,
                    "A sector needs the revision of ISIC that it is taken from.");
        }
        Integer duration = answers.whole("durationMonths");
        Integer probation = answers.whole("probationMonths");
        if (duration != null && probation != null && duration > 0 && probation > duration) {
            faults.add(
                    answers.at("probationMonths"),
                    FaultCode.CONTRADICTION,
                    "The probation is longer than the contract.");
        }
        YearMonth captured = envelope.month("capturedAt");
        YearMonth start = answers.month("startMonth");
        if ("ACTUAL".equals(answers.code("version"))
                && captured != null
                && start != null
                && start.isAfter(captured)) {
            faults.add(
                    answers.at("startMonth"),
                    FaultCode.WRONG_ORDER,
                    "Real terms cannot start after the day on which the record was captured.");
        }
    }
}
