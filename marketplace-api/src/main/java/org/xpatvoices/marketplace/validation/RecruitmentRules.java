package org.xpatvoices.marketplace.validation;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.marketplace.validation.Answers.Amount;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Rules of what a job cost to get, and of the review of those who arranged it. */
final class RecruitmentRules {

    private static final Map<String, String> PREFIX_OF_TARGET =
            Map.of("AGENCY", "agy_", "SUBAGENT", "sub_", "EMPLOYER", "emp_");
    private static final List<String> LOAN_TERMS = List.of("lender", "interestPctYear");
    private static final List<String> ORIENTATION_PARTS = List.of("lang", "hours", "paid");

    private RecruitmentRules() {}

    static void cost(Answers answers, Answers envelope, Faults faults) {
        YearMonth captured = envelope.month("capturedAt");
        for (int index = 0; index < answers.entries("items"); index++) {
            item(answers.entry("items", index), captured, faults);
        }
        if (answers.isFalse("borrowed")) {
            LOAN_TERMS.stream()
                    .filter(answers::has)
                    .forEach(
                            term ->
                                    faults.add(
                                            answers.at(term),
                                            FaultCode.CONTRADICTION,
                                            "Nothing was borrowed, so a loan has no terms."));
        }
    }

    private static void item(Answers item, @Nullable YearMonth captured, Faults faults) {
        YearMonth paid = item.month("paidOnMonth");
        if (captured != null && paid != null && paid.isAfter(captured)) {
            faults.add(
                    item.at("paidOnMonth"),
                    FaultCode.WRONG_ORDER,
                    "The payment lies after the day on which the record was captured.");
        }
        Amount amount = item.amount("amount");
        Amount deducted = item.amount("deductedFromWage");
        Amount reimbursed = item.amount("reimbursed");
        long currencies =
                Stream.of(amount, deducted, reimbursed)
                        .filter(Objects::nonNull)
                        .map(Amount::currency)
                        .distinct()
                        .count();
        if (reimbursed == null || amount == null || currencies != 1) {
            return;
        }
        BigInteger spent = deducted == null ? amount.micro() : amount.micro().add(deducted.micro());
        if (reimbursed.micro().compareTo(spent) > 0) {
            faults.add(
                    item.at("reimbursed"),
                    FaultCode.SUM_TOO_LARGE,
                    "More was given back than was paid and deducted.");
        }
    }

    static void review(Answers answers, Answers envelope, Faults faults) {
        String prefix = PREFIX_OF_TARGET.get(answers.code("target"));
        String reference = answers.code("targetRef");
        if (prefix != null && !reference.isEmpty() && !reference.startsWith(prefix)) {
            faults.add(
                    answers.at("targetRef"),
                    FaultCode.CONTRADICTION,
                    "The reference is not one of the kind that target names.");
        }
        Answers orientation =
                new Answers(answers.node().path("orientation"), answers.at("orientation"));
        if (orientation.isFalse("received")) {
            ORIENTATION_PARTS.stream()
                    .filter(orientation::has)
                    .forEach(
                            part ->
                                    faults.add(
                                            orientation.at(part),
                                            FaultCode.CONTRADICTION,
                                            "There was no orientation to tell this of."));
        }
    }
}
