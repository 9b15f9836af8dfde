package org.xpatvoices.contracts.packet;

import static org.xpatvoices.contracts.packet.ColumnForm.CODE;
import static org.xpatvoices.contracts.packet.ColumnForm.MONTH;
import static org.xpatvoices.contracts.packet.ColumnForm.NUMBER;
import static org.xpatvoices.contracts.packet.ReleasableColumn.band;
import static org.xpatvoices.contracts.packet.ReleasableColumn.plain;
import static org.xpatvoices.contracts.packet.ReleasableColumn.quasi;
import static org.xpatvoices.contracts.packet.ReleasableColumn.yesNo;

import java.util.List;

/** From employment contracts. */
final class ContractColumns {
    static final List<ReleasableColumn> ALL =
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

    private ContractColumns() {}
}
