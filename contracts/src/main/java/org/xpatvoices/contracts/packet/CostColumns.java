package org.xpatvoices.contracts.packet;

import static org.xpatvoices.contracts.packet.ColumnForm.CODE;
import static org.xpatvoices.contracts.packet.ColumnForm.NUMBER;
import static org.xpatvoices.contracts.packet.ReleasableColumn.band;
import static org.xpatvoices.contracts.packet.ReleasableColumn.number;
import static org.xpatvoices.contracts.packet.ReleasableColumn.plain;
import static org.xpatvoices.contracts.packet.ReleasableColumn.yesNo;

import java.util.List;

/** From what getting the job cost. */
final class CostColumns {
    static final List<ReleasableColumn> ALL =
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

    private CostColumns() {}
}
