package org.xpatvoices.marketplace.validation;

import org.xpatvoices.marketplace.validation.Answers.Amount;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Rules of a pay period, after the control total of wage files. */
final class WagePeriodRules {

    private static final List<String> EARNED =
            List.of("fixedIncome", "variableIncome", "overtimePay", "serviceCharge");

    private WagePeriodRules() {}

    static void check(Answers answers, Answers envelope, Faults faults) {
        period(answers, faults);
        payment(answers, envelope, faults);
        controlTotal(answers, faults);
    }

    private static void period(Answers answers, Faults faults) {
        LocalDate start = answers.day("payStart");
        LocalDate end = answers.day("payEnd");
        Integer days = answers.whole("daysInPeriod");
        Double leave = answers.number("unpaidLeaveDays");
        if (start != null && end != null && end.isBefore(start)) {
            faults.add(
                    answers.at("payEnd"),
                    FaultCode.WRONG_ORDER,
                    "The period ends before it starts.");
        } else if (start != null
                && end != null
                && days != null
                && days > ChronoUnit.DAYS.between(start, end) + 1) {
            faults.add(
                    answers.at("daysInPeriod"),
                    FaultCode.CONTRADICTION,
                    "There are more days than from the start to the end of the period.");
        }
        if (days != null && leave != null && leave > days) {
            faults.add(
                    answers.at("unpaidLeaveDays"),
                    FaultCode.CONTRADICTION,
                    "There are more days of leave than days in the period.");
        }
    }

    private static void payment(Answers answers, Answers envelope, Faults faults) {
        boolean unpaid = "UNPAID".equals(answers.code("paidOn"));
        LocalDate paid = answers.day("paidOn");
        LocalDate captured = envelope.day("capturedAt");
        Amount net = answers.amount("netReceived");
        if (answers.has("paidOn") && !unpaid && paid == null) {
            faults.add(
                    answers.at("paidOn"),
                    FaultCode.WRONG_FORM,
                    "This must be a date YYYY-MM-DD that exists, or UNPAID.");
        }
        // A day of grace, because the islands are ahead of UTC.
        if (paid != null && captured != null && paid.isAfter(captured.plusDays(1))) {
            faults.add(
                    answers.at("paidOn"),
                    FaultCode.WRONG_ORDER,
                    "The payment lies after the day on which the record was captured.");
        }
        if (unpaid && net != null && net.micro().signum() > 0) {
            faults.add(
                    answers.at("netReceived"),
                    FaultCode.CONTRADICTION,
                    "Pay that was received was not left unpaid.");
        }
    }

    /**
     * Judged only when every part is known and in one currency; less than the total is a finding,
     * not a fault.
     */
    private static void controlTotal(Answers answers, Faults faults) {
        Amount net = answers.amount("netReceived");
        if (net == null || !answers.has("deductions")) {
            return;
        }
        BigInteger total = BigInteger.ZERO;
        for (String part : EARNED) {
            Amount amount = answers.amount(part);
            if (amount == null || !amount.currency().equals(net.currency())) {
                return;
            }
            total = total.add(amount.micro());
        }
        for (int index = 0; index < answers.entries("deductions"); index++) {
            Amount amount = answers.entry("deductions", index).amount("amount");
            if (amount == null || !amount.currency().equals(net.currency())) {
                return;
            }
            total = total.subtract(amount.micro());
        }
        if (net.micro().compareTo(total.max(BigInteger.ZERO)) > 0) {
            faults.add(
                    answers.at("netReceived"),
                    FaultCode.SUM_TOO_LARGE,
                    "More was received than was earned less deductions.");
        }
    }
}
