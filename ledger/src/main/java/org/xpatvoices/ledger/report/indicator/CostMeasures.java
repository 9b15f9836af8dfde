package org.xpatvoices.ledger.report.indicator;

import tools.jackson.databind.JsonNode;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** C01 to C04: what it cost to be recruited. Amounts count net of what was given back. */
final class CostMeasures {
    private static final String ITEMS = "items";
    private static final String EARNINGS = "firstMonthlyEarnings";
    private static final double MONTHS_OF_DEBT = 6;

    /** The ILO's classes; what fits none counts in totals only. */
    private enum IloClass {
        FEE,
        RELATED,
        ILLEGITIMATE,
        NONE;

        static IloClass of(String item) {
            return switch (item) {
                case "RECRUITER_FEE", "SUBAGENT_FEE" -> FEE;
                case "INFORMAL_PAYMENT" -> ILLEGITIMATE;
                case "LOAN_INTEREST", "OTHER" -> NONE;
                default -> RELATED;
            };
        }
    }

    private CostMeasures() {}

    static Map<String, Rule> rules() {
        return Map.of(
                "C01", recruited(CostMeasures::fees),
                "C02", recruited(CostMeasures::months),
                "C03.share", recruited(CostMeasures::illegitimate),
                "C03.paid", recruited(CostMeasures::illegitimate),
                "C03.receipts", recruited(CostMeasures::receipts),
                "C04.borrowed", recruited(cost -> cost.yesNo("borrowed", true)),
                "C04.outstanding", recruited(CostMeasures::outstanding));
    }

    /** Who moved on their own account was not recruited and is not asked. */
    private static Rule recruited(Rule.OfStatement rule) {
        return testimony -> {
            Statement cost = testimony.cost();
            if (cost == null || cost.code("route").equals("SELF_EMPLOYED")) {
                return Verdict.NOT_ASKED;
            }
            return cost.code("route").isEmpty() ? cost.without("route") : rule.judge(cost);
        };
    }

    private static Verdict fees(Statement cost) {
        Sum paid = sum(cost, EnumSet.of(IloClass.FEE, IloClass.RELATED));
        return paid.rufiyaa() <= 0 && paid.unknown()
                ? silence(cost)
                : Verdict.of(paid.rufiyaa() > 0);
    }

    private static Verdict months(Statement cost) {
        Sum paid = sum(cost, EnumSet.allOf(IloClass.class));
        OptionalDouble earned = cost.rufiyaa(EARNINGS);
        if (paid.unknown() || earned.isEmpty() || earned.getAsDouble() <= 0) {
            return cost.without(ITEMS, EARNINGS);
        }
        double months = Math.max(0, paid.rufiyaa()) / earned.getAsDouble();
        return Verdict.of(months > 1, months, 1);
    }

    private static Verdict illegitimate(Statement cost) {
        Sum all = sum(cost, EnumSet.allOf(IloClass.class));
        if (all.unknown() || all.rufiyaa() <= 0) {
            return silence(cost);
        }
        double bribes = Math.max(0, sum(cost, EnumSet.of(IloClass.ILLEGITIMATE)).rufiyaa());
        return Verdict.of(bribes > 0, bribes, all.rufiyaa());
    }

    private static Verdict receipts(Statement cost) {
        boolean told = false;
        boolean missing = false;
        for (JsonNode entry : cost.at(ITEMS)) {
            told |= entry.path("receipt").isBoolean();
            missing |= entry.path("receipt").isBoolean() && !entry.path("receipt").booleanValue();
        }
        return told ? Verdict.of(missing) : silence(cost);
    }

    private static Verdict outstanding(Statement cost) {
        if (cost.yes("borrowed").equals(Optional.of(false))) {
            return Verdict.of(false);
        }
        OptionalDouble open = cost.rufiyaa("outstanding");
        OptionalDouble earned = cost.rufiyaa(EARNINGS);
        if (open.isEmpty() || earned.isEmpty() || earned.getAsDouble() <= 0) {
            return cost.without("borrowed", "outstanding", EARNINGS);
        }
        return Verdict.of(open.getAsDouble() > MONTHS_OF_DEBT * earned.getAsDouble());
    }

    private static Verdict silence(Statement cost) {
        return cost.without(ITEMS);
    }

    private record Sum(double rufiyaa, boolean unknown) {}

    private static Sum sum(Statement cost, Set<IloClass> classes) {
        JsonNode items = cost.at(ITEMS);
        double sum = 0;
        boolean unknown = !items.isArray();
        for (JsonNode entry : items) {
            if (classes.contains(IloClass.of(entry.path("item").stringValue("")))) {
                boolean told = entry.has("amount") || entry.has("deductedFromWage");
                unknown |= !told || hasNoRate(entry);
                sum +=
                        part(entry, "amount")
                                + part(entry, "deductedFromWage")
                                - part(entry, "reimbursed");
            }
        }
        return new Sum(sum, unknown);
    }

    private static boolean hasNoRate(JsonNode entry) {
        return entry.valueStream()
                .filter(JsonNode::isObject)
                .anyMatch(money -> Statement.rufiyaa(money).isEmpty());
    }

    private static double part(JsonNode entry, String name) {
        return Statement.rufiyaa(entry.path(name)).orElse(0);
    }
}
