package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MAY_NOT_NAME_AN_ATOLL;

import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From where a product may select people. Everybody sees its filter, and how many rows its packets
 * have; so it names a region or a kind of place, and not both: industrial sites stand in few
 * atolls, of most regions in one.
 */
final class FilterPlaces {
    private static final String ANYWHERE = "*";
    private static final String BOTH = "|";
    private static final Set<String> REGIONS = Set.of("atoll");
    private static final Set<String> KINDS =
            Set.of("place", "locationClass", "workplaceLocationClass");

    private FilterPlaces() {}

    static void check(Map<String, List<String>> filter) {
        for (String column : List.of("atoll", "place")) {
            var coarse = new TreeSet<>(ListedLabels.coarse(column));
            coarse.removeIf(label -> label.contains(BOTH));
            if (!coarse.containsAll(filter.getOrDefault(column, List.of()))) {
                throw new Refused(
                        FILTER_MAY_NOT_NAME_AN_ATOLL,
                        column + " would pass with: " + String.join(", ", coarse) + ".");
            }
        }
        if (names(filter, REGIONS) && names(filter, KINDS)) {
            throw new Refused(
                    FILTER_MAY_NOT_NAME_AN_ATOLL,
                    "A region and a kind of place would each pass without the other.");
        }
    }

    private static boolean names(Map<String, List<String>> filter, Set<String> columns) {
        return columns.stream()
                .flatMap(column -> filter.getOrDefault(column, List.of()).stream())
                .anyMatch(label -> !label.equals(ANYWHERE));
    }
}
