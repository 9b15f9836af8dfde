package org.xpatvoices.ledger.report;

import static org.xpatvoices.contracts.refusal.ReportRule.CELL_MUST_BE_COARSE;

import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.TreeList;
import org.xpatvoices.ledger.report.indicator.Statement;
import org.xpatvoices.ledger.report.indicator.Testimony;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The coarse groups by which a report may select, and to which of them a worker belongs. */
final class Cells {
    static final List<String> NATIONALITIES = List.of("BGD", "IND", "LKA", "NPL", "OTHER");
    static final List<String> PLACES =
            List.of("GREATER_MALE", "ADMIN_ISLAND", "RESORT", "INDUSTRIAL");
    private static final String NOT_STATED = CodeList.NOT_STATED;
    private static final String REGION = "region";
    private static final String SECTOR = "sector";
    private static final String NATIONALITY = "nationality";
    private static final String PLACE = "locationClass";
    private static final Map<String, List<String>> LABELS =
            new TreeMap<>(
                    Map.of(
                            REGION,
                            List.of(
                                    "GREATER_MALE",
                                    "NORTH",
                                    "NORTH_CENTRAL",
                                    "CENTRAL",
                                    "SOUTH_CENTRAL",
                                    "SOUTH"),
                            SECTOR,
                            List.of("CONSTRUCTION", "TOURISM", "OTHER"),
                            NATIONALITY,
                            NATIONALITIES,
                            PLACE,
                            PLACES));
    private static final Codebook CODEBOOK = Codebook.hierarchies1();

    private Cells() {}

    static String codebookVersion() {
        return CODEBOOK.version();
    }

    /** A filter as one text, always the same for the same cell; refuses what is not coarse. */
    static String textOf(Map<String, String> filter) {
        var sorted = new TreeMap<>(filter);
        sorted.forEach(
                (dimension, label) -> {
                    List<String> known = LABELS.get(dimension);
                    if (known == null) {
                        throw new Refused(
                                CELL_MUST_BE_COARSE, "It would pass by one of " + LABELS.keySet());
                    }
                    if (!known.contains(label)) {
                        throw new Refused(
                                CELL_MUST_BE_COARSE, dimension + " would pass as one of " + known);
                    }
                });
        return sorted.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
    }

    static boolean holds(Map<String, String> filter, Testimony testimony) {
        return filter.entrySet().stream()
                .allMatch(one -> label(one.getKey(), testimony).equals(one.getValue()));
    }

    /** Nationality by place, as one number; -1 where either is unknown. */
    static int stratum(Testimony testimony) {
        int nationality = NATIONALITIES.indexOf(label(NATIONALITY, testimony));
        int place = PLACES.indexOf(label(PLACE, testimony));
        return nationality < 0 || place < 0 ? -1 : nationality * PLACES.size() + place;
    }

    /** Region and two digits of the occupation, within which wages are compared. */
    static String payBlock(Testimony testimony) {
        String occupation = testimony.terms().map(terms -> terms.code("occupation")).orElse("");
        String region = label(REGION, testimony);
        return occupation.length() < 2 || region.equals(NOT_STATED)
                ? ""
                : region + "|" + occupation.substring(0, 2);
    }

    static String nationality(Testimony testimony) {
        return label(NATIONALITY, testimony);
    }

    private static String label(String dimension, Testimony testimony) {
        if (dimension.equals(SECTOR)) {
            return testimony
                    .terms()
                    .map(terms -> general("sector", terms.code(SECTOR)))
                    .orElse(NOT_STATED);
        }
        Statement profile = testimony.profile();
        if (profile == null) {
            return NOT_STATED;
        }
        return switch (dimension) {
            case NATIONALITY -> nationality(general(NATIONALITY, profile.code(NATIONALITY)));
            case PLACE -> profile.code(PLACE).isEmpty() ? NOT_STATED : profile.code(PLACE);
            default -> region(profile.code("atoll") + "|" + profile.code(PLACE));
        };
    }

    private static String region(String place) {
        String general = general("place", place);
        int bar = general.indexOf('|');
        return bar < 0 ? NOT_STATED : general.substring(0, bar);
    }

    private static String nationality(String general) {
        return general.equals(NOT_STATED) || NATIONALITIES.contains(general) ? general : "OTHER";
    }

    private static String general(String list, String value) {
        return CODEBOOK.list(list) instanceof TreeList tree && tree.hierarchy().knows(value)
                ? tree.hierarchy().labelOf(value, 1)
                : NOT_STATED;
    }
}
