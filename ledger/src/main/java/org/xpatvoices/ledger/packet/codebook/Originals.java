package org.xpatvoices.ledger.packet.codebook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes answers the way the lists read them. An item without an answer is {@code NOT_STATED}. */
public final class Originals {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2039;

    private Originals() {}

    /** Full years at the end of the year that a packet refers to. */
    public static String age(int birthYear, int referenceYear) {
        return Integer.toString(referenceYear - birthYear);
    }

    /** A month from {@code YYYY-MM} or a date that begins with it. */
    public static String month(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (year < FIRST_YEAR) {
            return "BEFORE_" + FIRST_YEAR;
        }
        return year > LAST_YEAR ? "AFTER_" + LAST_YEAR : text.substring(0, 7);
    }

    public static String place(String atoll, String locationClass) {
        boolean partial =
                atoll.equals(CodeList.NOT_STATED) || locationClass.equals(CodeList.NOT_STATED);
        return partial ? CodeList.NOT_STATED : atoll + "|" + locationClass;
    }

    public static String money(long amountMicro, String currency) {
        return amountMicro + " " + currency;
    }

    /** Cut to nine decimals: a third of an hour has no end. */
    public static String number(BigDecimal value) {
        BigDecimal cut = value.scale() > 9 ? value.setScale(9, RoundingMode.DOWN) : value;
        return cut.stripTrailingZeros().toPlainString();
    }

    public static String yesNo(boolean value) {
        return value ? "Y" : "N";
    }
}
