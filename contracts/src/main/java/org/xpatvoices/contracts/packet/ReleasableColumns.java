package org.xpatvoices.contracts.packet;

import static org.xpatvoices.contracts.packet.ColumnForm.CODE;
import static org.xpatvoices.contracts.packet.ColumnForm.MONTH;
import static org.xpatvoices.contracts.packet.ColumnForm.NUMBER;
import static org.xpatvoices.contracts.packet.ColumnForm.YES_NO;
import static org.xpatvoices.contracts.packet.ReleasableColumn.band;
import static org.xpatvoices.contracts.packet.ReleasableColumn.number;
import static org.xpatvoices.contracts.packet.ReleasableColumn.plain;
import static org.xpatvoices.contracts.packet.ReleasableColumn.quasi;
import static org.xpatvoices.contracts.packet.ReleasableColumn.yesNo;

import org.xpatvoices.contracts.contribution.PacketSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only columns that packets can have. Island, employer, worker, ids, days and free text are
 * absent, so no product can ask for them. A review's target is absent too, and so are sensitive
 * answers with two values: no class of workers can hold three different ones of them.
 */
public final class ReleasableColumns {
    private static final List<ReleasableColumn> PROFILE =
            List.of(
                    quasi("birthYear", CODE, "birthYear", "18-24", "25-34", "35-44", "45+"),
                    quasi("nationality", CODE, "nationality", "BGD", "IND", "LKA", "NPL", "OTHER"),
                    quasi("sex", CODE, "sex", "F", "M", "X", "ND"),
                    quasi(
                            "atoll",
                            CODE,
                            "atoll",
                            "GREATER_MALE",
                            "NORTH",
                            "NORTH_CENTRAL",
                            "CENTRAL",
                            "SOUTH_CENTRAL",
                            "SOUTH"),
                    quasi(
                            "locationClass",
                            CODE,
                            "locationClass",
                            "GREATER_MALE",
                            "ADMIN_ISLAND",
                            "RESORT",
                            "INDUSTRIAL"),
                    quasi(
                            "place",
                            CODE,
                            "atoll",
                            "MV-26|RESORT",
                            "CENTRAL|RESORT",
                            "GREATER_MALE",
                            "RESORT"),
                    quasi("arrivalMonth", MONTH, "arrivalMonth", "2023", "2024", "2025"),
                    yesNo("firstTimeMigrant", ColumnRole.QUASI_IDENTIFIER));

    private static final List<ReleasableColumn> CONTRACT =
            List.of(
                    quasi("occupation", CODE, "occupation", "5", "7", "8", "9"),
                    quasi("sector", CODE, "sector", "CONSTRUCTION", "TOURISM", "OTHER"),
                    quasi(
                            "employerSize",
                            CODE,
                            "employerSize",
                            "MICRO",
                            "SMALL",
                            "MEDIUM",
                            "LARGE"),
                    quasi(
                            "workplaceLocationClass",
                            CODE,
                            "workplaceLocationClass",
                            "GREATER_MALE",
                            "ADMIN_ISLAND",
                            "RESORT",
                            "INDUSTRIAL"),
                    quasi("startMonth", MONTH, "startMonth", "2024", "2025", "2026"),
                    band("basicWage", "basicWage", "MVR 4000-4999", "MVR 5000-5999", "MVR 15000+"),
                    band(
                            "basicWageTier",
                            "basicWage",
                            "MVR 0-4499",
                            "MVR 4500-6999",
                            "MVR 7000-7999",
                            "MVR 8000+"),
                    band(
                            "fixedAllowances",
                            "fixedAllowances",
                            "MVR 0-249",
                            "MVR 250-499",
                            "MVR 5000+"),
                    plain(
                            "version",
                            CODE,
                            "version",
                            "OFFER",
                            "SIGNED_ORIGIN",
                            "SIGNED_DEST",
                            "ACTUAL"),
                    plain(
                            "durationMonths",
                            NUMBER,
                            "durationMonths",
                            "12-23 months",
                            "24-35 months"),
                    plain("wagePeriod", CODE, "wagePeriod", "HOUR", "DAY", "MONTH", "PIECE"),
                    plain("food", CODE, "food", "FREE", "DEDUCTED", "NOT_PROVIDED"),
                    plain(
                            "accommodation",
                            CODE,
                            "accommodation",
                            "FREE",
                            "DEDUCTED",
                            "NOT_PROVIDED"),
                    plain(
                            "hoursPerWeek",
                            NUMBER,
                            "hoursPerWeek",
                            "40-48",
                            "over 48 to 60",
                            "over 72"),
                    plain("restDaysPerWeek", NUMBER, "restDaysPerWeek", "none", "1", "more than 1"),
                    plain(
                            "overtimeRate",
                            NUMBER,
                            "overtimeRate",
                            "under 1.25",
                            "1.25-1.49",
                            "1.5 and more"),
                    plain(
                            "probationMonths",
                            NUMBER,
                            "probationMonths",
                            "under 6 months",
                            "6-11 months"),
                    plain("noticeDays", NUMBER, "noticeDays", "over 7 to 30", "over 30 to 90"),
                    plain(
                            "repatriationPaidBy",
                            CODE,
                            "repatriationPaidBy",
                            "EMPLOYER",
                            "AGENCY",
                            "WORKER",
                            "NOT_AGREED",
                            "UNKNOWN"),
                    yesNo("written", ColumnRole.PLAIN),
                    yesNo("copyHeld", ColumnRole.PLAIN),
                    yesNo("languageUnderstood", ColumnRole.PLAIN));

    private static final List<ReleasableColumn> WAGE =
            List.of(
                    band(
                            "fixedIncome",
                            "fixedIncome",
                            "MVR 4000-4999",
                            "MVR 5000-5999",
                            "MVR 15000+"),
                    band(
                            "variableIncome",
                            "variableIncome",
                            "MVR 0-249",
                            "MVR 250-499",
                            "MVR 5000+"),
                    band("overtimePay", "overtimePay", "MVR 0-249", "MVR 250-499", "MVR 5000+"),
                    band("serviceCharge", "serviceCharge", "MVR 0-249", "MVR 250-499", "MVR 5000+"),
                    band("deductionsTotal", "deductions", "MVR 0-249", "MVR 250-499", "MVR 5000+"),
                    band(
                            "netReceived",
                            "netReceived",
                            "MVR 4000-4999",
                            "MVR 5000-5999",
                            "MVR 15000+"),
                    plain("payStartMonth", MONTH, "payStart", "2026-09", "2026-10", "2026-11"),
                    plain("dueMonth", MONTH, "dueOn", "2026-10", "2026-11", "2026-12"),
                    plain("paidMonth", MONTH, "paidOn", "2026-10", "2026-11", "UNPAID"),
                    plain("daysInPeriod", NUMBER, "daysInPeriod", "over 7 to 30", "over 30 to 90"),
                    plain(
                            "overtimeHours",
                            NUMBER,
                            "overtimeHours",
                            "none",
                            "up to 20",
                            "over 20 to 50"),
                    plain("unpaidLeaveDays", NUMBER, "unpaidLeaveDays", "0", "up to 7"),
                    plain("method", CODE, "method", "BANK", "WALLET", "CASH", "CHEQUE", "IN_KIND"),
                    yesNo("payslip", ColumnRole.PLAIN),
                    plain(
                            "hoursWorkedWeekAvg",
                            NUMBER,
                            "hoursWorkedWeekAvg",
                            "40-48",
                            "over 48 to 60",
                            "over 72"));

    private static final List<ReleasableColumn> COST =
            List.of(
                    band("totalCost", "items", "USD 1500-1999", "USD 2000-2499", "USD 10000+"),
                    number(
                            "totalCostMonths",
                            "items",
                            "under 1 month",
                            "1-3 months",
                            "3-6 months",
                            "over 6 months"),
                    band(
                            "outstanding",
                            "outstanding",
                            "USD 1500-1999",
                            "USD 2000-2499",
                            "USD 10000+"),
                    number(
                            "outstandingMonths",
                            "outstanding",
                            "under 1 month",
                            "1-3 months",
                            "3-6 months",
                            "over 6 months"),
                    band(
                            "firstMonthlyEarnings",
                            "firstMonthlyEarnings",
                            "MVR 4000-4999",
                            "MVR 5000-5999",
                            "MVR 15000+"),
                    plain(
                            "route",
                            CODE,
                            "route",
                            "AGENCY",
                            "SUBAGENT",
                            "EMPLOYER_DIRECT",
                            "RELATIVE_FRIEND",
                            "SELF_EMPLOYED"),
                    yesNo("borrowed", ColumnRole.PLAIN),
                    plain(
                            "lender",
                            CODE,
                            "lender",
                            "FAMILY",
                            "NGO_MFI",
                            "BANK",
                            "MONEYLENDER",
                            "EMPLOYER",
                            "RECRUITER"),
                    plain(
                            "interestPctYear",
                            NUMBER,
                            "interestPctYear",
                            "none",
                            "up to 12 %",
                            "over 36 %"),
                    yesNo("assetSoldOrPledged", ColumnRole.PLAIN));

    private static final List<ReleasableColumn> REVIEW =
            List.of(
                    plain("reviewerStage", CODE, "reviewerStage", "HOME", "ABROAD", "RETURNED"),
                    mark("FEES_TRANSPARENT"),
                    mark("CONTRACT_CLEAR"),
                    mark("ORIENTATION"),
                    mark("JOB_AS_PROMISED"),
                    mark("DOCUMENTS_KEPT_BY_ME"),
                    mark("HELP_WHEN_PROBLEM"),
                    mark("RESPECTFUL"),
                    mark("OVERALL"),
                    yesNo("receiptGiven", ColumnRole.PLAIN),
                    yesNo("contractBeforeDeparture", ColumnRole.PLAIN),
                    yesNo("contractChangedOnArrival", ColumnRole.PLAIN),
                    yesNo("wouldRecommend", ColumnRole.PLAIN),
                    plain("orientationReceived", YES_NO, "orientation.received", "N", "Y"),
                    plain(
                            "orientationHours",
                            NUMBER,
                            "orientation.hours",
                            "none",
                            "up to 8",
                            "over 8 to 40"),
                    plain("orientationPaid", YES_NO, "orientation.paid", "N", "Y"));

    private ReleasableColumns() {}

    /** Every column a packet of that form may have, profile columns first. */
    public static List<ReleasableColumn> of(PacketSchema schema) {
        var columns = new ArrayList<>(PROFILE);
        columns.addAll(
                switch (schema) {
                    case EMPLOYMENT_CONTRACT -> CONTRACT;
                    case WAGE_PERIOD -> WAGE;
                    case RECRUITMENT_COST -> COST;
                    case RECRUITMENT_REVIEW -> REVIEW;
                });
        return List.copyOf(columns);
    }

    public static Optional<ReleasableColumn> find(PacketSchema schema, String name) {
        return of(schema).stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether the column comes from the worker's profile rather than from the form itself. */
    public static boolean ofProfile(String name) {
        return PROFILE.stream().anyMatch(column -> column.name().equals(name));
    }

    private static ReleasableColumn mark(String name) {
        return plain(name, NUMBER, name, "1", "2", "3", "4", "5");
    }
}
