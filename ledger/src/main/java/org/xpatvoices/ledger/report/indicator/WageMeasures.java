package org.xpatvoices.ledger.report.indicator;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * C08 to C10 and C12: what was paid, taken off and worked. Each worker counts once: by any period
 * for delays, by the youngest for all else.
 */
final class WageMeasures {
    private static final int DAYS_LATE = 30;
    private static final double HOURS_PER_MONTH = 208;
    private static final double OVERTIME_RATE = 1.25;

    /** A wage rounded down to the rufiyaa is not underpaid. */
    private static final double ROUNDING_RUFIYAA = 1;

    private static final String DEDUCTIONS = "deductions";
    private static final Set<String> FOR_THE_JOB = Set.of("RECRUITMENT_FEE", "WORK_PERMIT_FEE");

    private WageMeasures() {}

    static Map<String, Rule> rules() {
        return Map.of(
                "C08", WageMeasures::late,
                "C09.forJob", last(WageMeasures::forTheJob),
                "C09.unexplained", last(WageMeasures::unexplained),
                "C09.share", last(WageMeasures::taken),
                "C09.third", last(WageMeasures::taken),
                "C10.cash", last(WageMeasures::cash),
                "C10.noPayslip", last(wages -> wages.yesNo("payslip", false)),
                "C12.over48", testimony -> hours(testimony, 48),
                "C12.over60", testimony -> hours(testimony, 60),
                "C12.overtime", WageMeasures::overtime);
    }

    private static Rule last(Rule.OfStatement rule) {
        return testimony -> testimony.lastWages().map(rule::judge).orElse(Verdict.NOT_ASKED);
    }

    private static Verdict late(Testimony testimony) {
        Verdict verdict = Verdict.NOT_ASKED;
        for (Statement wages : testimony.wages()) {
            Verdict of = late(wages);
            if (of.breach()) {
                return of;
            }
            verdict =
                    of.answered() || !verdict.answered() && of.equals(Verdict.SILENT)
                            ? of
                            : verdict;
        }
        return verdict;
    }

    private static Verdict late(Statement wages) {
        String paidOn = wages.code("paidOn");
        String dueOn = wages.code("dueOn");
        if (paidOn.equals("UNPAID")) {
            return Verdict.of(true);
        }
        if (paidOn.isEmpty() || dueOn.isEmpty()) {
            return wages.without("paidOn", "dueOn");
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(dueOn), LocalDate.parse(paidOn));
        return Verdict.of(days > DAYS_LATE);
    }

    private static Verdict forTheJob(Statement wages) {
        JsonNode taken = wages.at(DEDUCTIONS);
        return taken.isArray()
                ? Verdict.of(
                        taken.valueStream()
                                .anyMatch(
                                        one ->
                                                FOR_THE_JOB.contains(
                                                        one.path("type").stringValue(""))))
                : wages.without(DEDUCTIONS);
    }

    private static Verdict unexplained(Statement wages) {
        JsonNode taken = wages.at(DEDUCTIONS);
        return taken.isArray()
                ? Verdict.of(
                        taken.valueStream()
                                .map(one -> one.path("explained"))
                                .anyMatch(told -> told.isBoolean() && !told.booleanValue()))
                : wages.without(DEDUCTIONS);
    }

    private static Verdict taken(Statement wages) {
        OptionalDouble fixed = wages.rufiyaa("fixedIncome");
        if (!wages.at(DEDUCTIONS).isArray() || fixed.isEmpty()) {
            return wages.without(DEDUCTIONS, "fixedIncome");
        }
        double gross =
                fixed.getAsDouble()
                        + wages.rufiyaa("variableIncome").orElse(0)
                        + wages.rufiyaa("overtimePay").orElse(0)
                        + wages.rufiyaa("serviceCharge").orElse(0);
        double taken =
                wages.at(DEDUCTIONS)
                        .valueStream()
                        .mapToDouble(one -> Statement.rufiyaa(one.path("amount")).orElse(0))
                        .sum();
        return gross <= 0 ? Verdict.NOT_ASKED : Verdict.of(taken * 3 > gross, taken, gross);
    }

    private static Verdict cash(Statement wages) {
        String method = wages.code("method");
        return method.isEmpty() ? wages.without("method") : Verdict.of(method.equals("CASH"));
    }

    private static Verdict hours(Testimony testimony, int most) {
        Statement wages = testimony.lastWages().orElse(null);
        OptionalDouble hours =
                wages == null ? OptionalDouble.empty() : wages.number("hoursWorkedWeekAvg");
        if (hours.isEmpty()) {
            hours =
                    testimony
                            .terms()
                            .map(terms -> terms.number("hoursPerWeek"))
                            .orElse(OptionalDouble.empty());
        }
        if (hours.isPresent()) {
            return Verdict.of(hours.getAsDouble() > most);
        }
        return wages == null ? Verdict.NOT_ASKED : wages.without("hoursWorkedWeekAvg");
    }

    private static Verdict overtime(Testimony testimony) {
        Statement wages = testimony.lastWages().orElse(null);
        if (wages == null) {
            return Verdict.NOT_ASKED;
        }
        OptionalDouble hours = wages.number("overtimeHours");
        OptionalDouble paid = wages.rufiyaa("overtimePay");
        OptionalDouble basic =
                testimony.terms().map(ContractMeasures::monthly).orElse(OptionalDouble.empty());
        OptionalDouble month = basic.isPresent() ? basic : wages.rufiyaa("fixedIncome");
        if (hours.isPresent() && hours.getAsDouble() == 0) {
            return Verdict.NOT_ASKED;
        }
        if (hours.isEmpty() || paid.isEmpty() || month.isEmpty()) {
            return wages.without("overtimeHours", "overtimePay", "fixedIncome");
        }
        double due = hours.getAsDouble() * month.getAsDouble() / HOURS_PER_MONTH * OVERTIME_RATE;
        return Verdict.of(paid.getAsDouble() < due - ROUNDING_RUFIYAA);
    }
}
