package org.xpatvoices.contracts.packet;

import static org.xpatvoices.contracts.packet.ColumnForm.CODE;
import static org.xpatvoices.contracts.packet.ColumnForm.MONTH;
import static org.xpatvoices.contracts.packet.ColumnForm.NUMBER;
import static org.xpatvoices.contracts.packet.ReleasableColumn.band;
import static org.xpatvoices.contracts.packet.ReleasableColumn.plain;
import static org.xpatvoices.contracts.packet.ReleasableColumn.yesNo;

import java.util.List;

/** From pay periods. */
final class WageColumns {
    static final List<ReleasableColumn> ALL =
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

    private WageColumns() {}
}
