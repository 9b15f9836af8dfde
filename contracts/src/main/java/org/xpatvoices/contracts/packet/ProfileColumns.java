package org.xpatvoices.contracts.packet;

import static org.xpatvoices.contracts.packet.ColumnForm.CODE;
import static org.xpatvoices.contracts.packet.ColumnForm.MONTH;
import static org.xpatvoices.contracts.packet.ReleasableColumn.quasi;
import static org.xpatvoices.contracts.packet.ReleasableColumn.yesNo;

import java.util.List;

/** From the profile, beside the rows of every form: who the workers are, in coarse terms. */
final class ProfileColumns {
    static final List<ReleasableColumn> ALL =
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

    private ProfileColumns() {}
}
