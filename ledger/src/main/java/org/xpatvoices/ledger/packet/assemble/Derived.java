package org.xpatvoices.ledger.packet.assemble;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Originals;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/** Columns that nobody was asked for, computed from what was answered. */
final class Derived {
    /** What each of them is computed from. */
    static final Map<String, Set<String>> ITEMS =
            Map.of(
                    "birthYear", Set.of("birthYear"),
                    "place", Set.of("atoll", "locationClass"),
                    "deductionsTotal", Set.of("deductions"),
                    "totalCost", Set.of("items"),
                    "totalCostMonths", Set.of("items", "firstMonthlyEarnings"),
                    "outstandingMonths", Set.of("outstanding", "firstMonthlyEarnings"));

    private static final int DECIMALS = 9;

    private final Codebook codebook;

    Derived(Codebook codebook) {
        this.codebook = codebook;
    }

    static String age(Answered profile, int referenceYear) {
        JsonNode year = profile.at("birthYear");
        return year.isInt() ? Originals.age(year.intValue(), referenceYear) : CodeList.NOT_STATED;
    }

    static String place(Answered profile) {
        return Originals.place(profile.code("atoll"), profile.code("locationClass"));
    }

    String deductionsTotal(Answered wages) {
        return text(sum(wages.at("deductions"), "amount", null, null));
    }

    String totalCost(Answered cost) {
        return text(totalOf(cost));
    }

    String totalCostMonths(Answered cost) {
        return months(totalOf(cost), cost);
    }

    String outstandingMonths(Answered cost) {
        JsonNode outstanding = cost.at("outstanding");
        return months(outstanding.isObject() ? Amounts.of(outstanding) : null, cost);
    }

    /** What was paid and what was kept from wages for it, less what was given back. */
    private @Nullable Amounts totalOf(Answered cost) {
        return sum(cost.at("items"), "amount", "deductedFromWage", "reimbursed");
    }

    /** Null if nobody told the list, or an entry without telling how much; an empty list is 0. */
    private static @Nullable Amounts sum(
            JsonNode list, String paid, @Nullable String kept, @Nullable String returned) {
        if (!list.isArray()) {
            return null;
        }
        var sum = new Amounts();
        for (JsonNode entry : list) {
            if (!entry.has(paid) && (kept == null || !entry.has(kept))) {
                return null;
            }
            sum.plus(entry.path(paid));
            if (kept != null && returned != null) {
                sum.plus(entry.path(kept)).minus(entry.path(returned));
            }
        }
        return sum;
    }

    private String text(@Nullable Amounts amounts) {
        return amounts == null ? CodeList.NOT_STATED : amounts.text(codebook);
    }

    private String months(@Nullable Amounts amounts, Answered cost) {
        JsonNode earned = cost.at("firstMonthlyEarnings");
        BigDecimal month = earned.isObject() ? Amounts.of(earned).microRufiyaa(codebook) : null;
        BigDecimal sum = amounts == null ? null : amounts.microRufiyaa(codebook);
        return sum == null || month == null || month.signum() == 0
                ? CodeList.NOT_STATED
                : Originals.number(sum.divide(month, DECIMALS, RoundingMode.DOWN));
    }
}
