package org.xpatvoices.ledger.report.indicator;

import java.util.Map;
import java.util.OptionalDouble;

/** C05, C06, C11, C13 and the wages of C20: what the contract says and what it promised. */
final class ContractMeasures {
    private static final double HOURS_PER_MONTH = 208;
    private static final double DAYS_PER_MONTH = 26;
    private static final double WAGE_KEPT = .95;
    private static final double HOURS_MORE = 4;
    private static final String HOURS = "hoursPerWeek";
    private static final String REST = "restDaysPerWeek";

    /** Of Maldivians since 2022, in rufiyaa a month; micro employers have none. */
    private static final Map<String, Double> MINIMUM_WAGE =
            Map.of("SMALL", 4_500.0, "MEDIUM", 7_000.0, "LARGE", 8_000.0);

    private ContractMeasures() {}

    static Map<String, Rule> rules() {
        return Map.of(
                "C05", terms(ContractMeasures::understood),
                "C06", ContractMeasures::substituted,
                "C11", terms(ContractMeasures::belowMinimum),
                "C13", terms(ContractMeasures::withoutRest),
                "C20", terms(ContractMeasures::wage));
    }

    /** A month's basic wage in rufiyaa; none for piece work. */
    static OptionalDouble monthly(Statement terms) {
        OptionalDouble wage = terms.rufiyaa("basicWage");
        if (wage.isEmpty()) {
            return wage;
        }
        return switch (terms.code("wagePeriod")) {
            case "MONTH" -> wage;
            case "DAY" -> OptionalDouble.of(wage.getAsDouble() * DAYS_PER_MONTH);
            case "HOUR" -> OptionalDouble.of(wage.getAsDouble() * HOURS_PER_MONTH);
            default -> OptionalDouble.empty();
        };
    }

    private static Rule terms(Rule.OfStatement rule) {
        return testimony -> testimony.terms().map(rule::judge).orElse(Verdict.NOT_ASKED);
    }

    private static Verdict understood(Statement terms) {
        return terms.yes("written")
                .map(
                        written ->
                                written
                                        ? terms.yesNo("languageUnderstood", false)
                                        : Verdict.of(true))
                .orElseGet(() -> terms.without("written"));
    }

    private static Verdict belowMinimum(Statement terms) {
        Double minimum = MINIMUM_WAGE.get(terms.code("employerSize"));
        OptionalDouble wage = monthly(terms);
        if (minimum == null || wage.isEmpty()) {
            return terms.code("employerSize").equals("MICRO")
                    ? Verdict.NOT_ASKED
                    : terms.without("employerSize", "basicWage", "wagePeriod");
        }
        return Verdict.of(wage.getAsDouble() < minimum);
    }

    private static Verdict withoutRest(Statement terms) {
        OptionalDouble days = terms.number(REST);
        return days.isEmpty() ? terms.without(REST) : Verdict.of(days.getAsDouble() < 1);
    }

    private static Verdict wage(Statement terms) {
        OptionalDouble wage = monthly(terms);
        return wage.isEmpty() || terms.code("occupation").isEmpty()
                ? terms.without("basicWage", "wagePeriod", "occupation")
                : Verdict.of(false, wage.getAsDouble(), 0);
    }

    private static Verdict substituted(Testimony testimony) {
        return testimony
                .actual()
                .flatMap(actual -> testimony.offerOf(actual).map(offer -> compare(offer, actual)))
                .orElse(Verdict.NOT_ASKED);
    }

    /** What both versions say is compared; one difference is enough. */
    private static Verdict compare(Statement offer, Statement actual) {
        var comparison = new Comparison();
        comparison.numbers(monthly(offer), monthly(actual), (said, is) -> is < WAGE_KEPT * said);
        comparison.numbers(
                offer.number(HOURS), actual.number(HOURS), (said, is) -> is > said + HOURS_MORE);
        comparison.numbers(offer.number(REST), actual.number(REST), (said, is) -> is < said);
        comparison.codes(offer.code("occupation"), actual.code("occupation"));
        comparison.codes(offer.code("employerRef"), actual.code("employerRef"));
        return comparison.any
                ? Verdict.of(comparison.worse)
                : actual.without("basicWage", HOURS, REST, "occupation", "employerRef");
    }

    private static final class Comparison {
        private boolean any;
        private boolean worse;

        private interface Worse {
            boolean than(double said, double is);
        }

        void numbers(OptionalDouble said, OptionalDouble is, Worse rule) {
            if (said.isPresent() && is.isPresent()) {
                any = true;
                worse |= rule.than(said.getAsDouble(), is.getAsDouble());
            }
        }

        void codes(String said, String is) {
            if (!said.isEmpty() && !is.isEmpty()) {
                any = true;
                worse |= !said.equals(is);
            }
        }
    }
}
