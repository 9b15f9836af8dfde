package org.xpatvoices.ledger.report.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** C07, C14 to C19, C21 and C22: the screening. Yes is the risk in its eleven signs. */
final class ConditionMeasures {
    private static final List<String> COERCION =
            List.of(
                    "VULNERABILITY_ABUSE",
                    "MOVEMENT",
                    "ISOLATION",
                    "VIOLENCE",
                    "THREATS",
                    "DOCUMENT_RETENTION",
                    "WAGE_WITHHOLDING",
                    "DEBT_BONDAGE");
    private static final List<String> INVOLUNTARY =
            List.of("DECEPTION", "ABUSIVE_CONDITIONS", "EXCESSIVE_OVERTIME");
    private static final int PERSONS_PER_TOILET = 15;
    private static final double SQUARE_METRES = 3;

    private ConditionMeasures() {}

    static Map<String, Rule> rules() {
        return Map.ofEntries(
                Map.entry("C07", screened(ConditionMeasures::documentsKept)),
                Map.entry("C14", screened(told -> anyYes(told, "MOVEMENT", "ISOLATION"))),
                Map.entry("C15", screened(told -> anyYes(told, "VIOLENCE", "THREATS"))),
                Map.entry("C16", screened(ConditionMeasures::bound)),
                Map.entry("C17", screened(ConditionMeasures::forcedLabour)),
                Map.entry("C18", screened(ConditionMeasures::housing)),
                Map.entry("C19.injury", screened(ConditionMeasures::injury)),
                Map.entry("C19.equipment", screened(told -> told.yesNo("ppeProvided", false))),
                Map.entry("C21.channel", screened(told -> told.yesNo("knowsChannel", false))),
                Map.entry("C21.retaliation", screened(ConditionMeasures::retaliation)),
                Map.entry("C22", screened(told -> told.yesNo("canOrganise", false))));
    }

    private static Rule screened(Rule.OfStatement rule) {
        return testimony -> {
            Statement screening = testimony.screening();
            return screening == null ? Verdict.NOT_ASKED : rule.judge(screening);
        };
    }

    private static Verdict documentsKept(Statement told) {
        if (told.isYes("DOCUMENT_RETENTION")) {
            return told.yesNo("documentReturnedIn24h", false);
        }
        return told.yesNo("DOCUMENT_RETENTION", true);
    }

    /** One yes is enough; no needs both answers. */
    private static Verdict anyYes(Statement told, String one, String other) {
        if (told.isYes(one) || told.isYes(other)) {
            return Verdict.of(true);
        }
        return told.yes(one).isPresent() && told.yes(other).isPresent()
                ? Verdict.of(false)
                : told.without(one, other);
    }

    private static Verdict bound(Statement told) {
        Optional<Boolean> leave = told.yes("freeToLeave");
        Optional<Boolean> change = told.yes("freeToChangeEmployer");
        if (Stream.of(leave, change).flatMap(Optional::stream).anyMatch(free -> !free)) {
            return Verdict.of(true);
        }
        return leave.isPresent() && change.isPresent()
                ? Verdict.of(false)
                : told.without("freeToLeave", "freeToChangeEmployer");
    }

    /** At least one sign of either side; more than three signs in ten unanswered say nothing. */
    private static Verdict forcedLabour(Statement told) {
        boolean menaced = COERCION.stream().anyMatch(told::isYes) || !told.at("coercion").isEmpty();
        boolean unwilling =
                INVOLUNTARY.stream().anyMatch(told::isYes) || !told.at("involuntariness").isEmpty();
        if (menaced && unwilling) {
            return Verdict.of(true);
        }
        List<String> signs = Stream.concat(COERCION.stream(), INVOLUNTARY.stream()).toList();
        long open = signs.stream().filter(sign -> told.yes(sign).isEmpty()).count();
        return open * 10 > signs.size() * 3L
                ? told.without(signs.toArray(String[]::new))
                : Verdict.of(false);
    }

    private static Verdict housing(Statement told) {
        OptionalDouble persons = told.number("personsPerToilet");
        OptionalDouble space = told.number("sleepingM2PerPerson");
        Optional<Boolean> water = told.yes("safeWater");
        if (persons.orElse(0) > PERSONS_PER_TOILET
                || space.orElse(SQUARE_METRES) < SQUARE_METRES
                || !water.orElse(true)) {
            return Verdict.of(true);
        }
        return persons.isPresent() && space.isPresent() && water.isPresent()
                ? Verdict.of(false)
                : told.without("personsPerToilet", "sleepingM2PerPerson", "safeWater");
    }

    private static Verdict injury(Statement told) {
        if (!told.isYes("injured")) {
            return told.yes("injured").isPresent() ? Verdict.NOT_ASKED : told.without("injured");
        }
        String payer = told.code("injuryCarePaidBy");
        return payer.isEmpty()
                ? told.without("injuryCarePaidBy")
                : Verdict.of(payer.equals("WORKER") || payer.equals("NOBODY"));
    }

    private static Verdict retaliation(Statement told) {
        if (told.isYes("complained")) {
            return told.yesNo("retaliated", true);
        }
        return told.yes("complained").isPresent() ? Verdict.NOT_ASKED : told.without("complained");
    }
}
