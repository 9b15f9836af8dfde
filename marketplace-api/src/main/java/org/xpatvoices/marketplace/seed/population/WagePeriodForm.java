package org.xpatvoices.marketplace.seed.population;

import org.xpatvoices.marketplace.seed.population.Answer.Code;
import org.xpatvoices.marketplace.seed.population.Answer.Entries;
import org.xpatvoices.marketplace.seed.population.Answer.Rufiyaa;
import org.xpatvoices.marketplace.seed.population.Answer.Truth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** S2: what the wage of the contract became in one month. Shares are assumed. */
final class WagePeriodForm {

    private static final int HOURS_OF_LAW = 48;
    private static final int HOURS_PER_STATUTORY_MONTH = 208;
    private static final double UNPAID_IF_DELAYED = .35;
    private static final int DELAY_MIN = 31;
    private static final int DELAY_MAX = 50;

    private static final Weighted<String> METHODS =
            Weighted.of("CASH", 50).and("BANK", 45).and("WALLET", 3).and("CHEQUE", 2);

    private record Deduction(String type, long rufiyaa, boolean explained) {
        Answer json() {
            // Deductions are short lists of known parts, so nobody skips within them.
            return new Answer.Group(
                    "{\"type\":"
                            + new Code(type).json()
                            + ",\"amount\":"
                            + new Rufiyaa(rufiyaa).json()
                            + ",\"explained\":"
                            + new Truth(explained).json()
                            + "}");
        }
    }

    private WagePeriodForm() {}

    static void write(Life life, FormWriter.Draws draws, Form form) {
        YearMonth month = draws.timeline().payMonth();
        long overtimeHours = Math.max(0, life.hoursPerWeek() - HOURS_OF_LAW) * 52L / 12;
        long overtimePay = life.overtimePaid() ? overtimePay(life, overtimeHours) : 0;
        boolean servesGuests =
                life.sector() == Sector.I && life.place().locationClass() == LocationClass.RESORT;
        long serviceCharge = servesGuests ? 50 * draws.whole("service-charge", 30, 100) : 0;
        long variable = draws.chance("variable", .2) ? 50 * draws.whole("variable.sum", 2, 20) : 0;
        List<Deduction> deductions = deductions(life, draws);
        long taken = deductions.stream().mapToLong(Deduction::rufiyaa).sum();
        boolean delayed = life.has(Trouble.WAGE_DELAY);
        boolean unpaid = delayed && draws.chance("unpaid", UNPAID_IF_DELAYED);
        long earned = life.wageRufiyaa() + variable + overtimePay + serviceCharge;
        form.put("payStart", month.atDay(1).toString())
                .put("payEnd", month.atEndOfMonth().toString())
                .put("daysInPeriod", month.lengthOfMonth())
                .money("fixedIncome", life.wageRufiyaa())
                .money("variableIncome", variable)
                .put("overtimeHours", overtimeHours)
                .money("overtimePay", overtimePay)
                .money("serviceCharge", serviceCharge)
                .ask(
                        "unpaidLeaveDays",
                        draws.chance("leave", .1) ? draws.whole("leave.days", 1, 4) : 0)
                .put("dueOn", draws.timeline().dueOn().toString())
                .put("paidOn", unpaid ? "UNPAID" : paidOn(draws, delayed));
        if (unpaid) {
            form.notAsked("method");
        } else {
            form.put("method", draws.pick("method", METHODS));
        }
        form.ask("payslip", draws.chance("payslip", .4))
                .put("deductions", new Entries(deductions.stream().map(Deduction::json).toList()))
                .money("netReceived", unpaid ? 0 : Math.max(0, earned - taken))
                .ask("hoursWorkedWeekAvg", life.hoursPerWeek());
    }

    private static long overtimePay(Life life, long hours) {
        return hours * life.wageRufiyaa() * 5 / 4 / HOURS_PER_STATUTORY_MONTH;
    }

    private static String paidOn(FormWriter.Draws draws, boolean delayed) {
        long days =
                delayed
                        ? draws.whole("delay", DELAY_MIN, DELAY_MAX)
                        : draws.whole("delay.usual", 0, 9);
        return draws.timeline().dueOn().plusDays(days).toString();
    }

    private static List<Deduction> deductions(Life life, FormWriter.Draws draws) {
        List<Deduction> taken = new ArrayList<>();
        boolean explained = draws.chance("explained", .6);
        if (life.food().equals("DEDUCTED")) {
            taken.add(new Deduction("FOOD", 50 * draws.whole("food.sum", 8, 20), explained));
        }
        if (life.housing().equals("DEDUCTED")) {
            taken.add(
                    new Deduction(
                            "ACCOMMODATION", 50 * draws.whole("housing.sum", 6, 20), explained));
        }
        if (draws.chance("permit-fee", .25)) {
            taken.add(new Deduction("WORK_PERMIT_FEE", 350, explained));
        }
        if (draws.chance("advance", .1)) {
            taken.add(
                    new Deduction(
                            "ADVANCE_OR_LOAN", 100 * draws.whole("advance.sum", 2, 10), true));
        }
        if (life.has(Trouble.DEBT_BOND)) {
            taken.add(new Deduction("RECRUITMENT_FEE", 100 * draws.whole("fee.sum", 3, 10), false));
        }
        if (draws.chance("unknown", .06)) {
            taken.add(new Deduction("UNKNOWN", 50 * draws.whole("unknown.sum", 2, 8), false));
        }
        return taken;
    }
}
