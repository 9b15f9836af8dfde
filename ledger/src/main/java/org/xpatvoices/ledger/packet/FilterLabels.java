package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_LABELS_MUST_BE_KNOWN;

import static java.util.stream.Collectors.joining;

import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which labels a product may select people. Everybody sees its filter, which says of every row
 * of its packets what it selects by: so it is no finer than what a row itself may say. Asked when a
 * product is defined, and again for every packet, because products outlive the rules they were
 * defined under.
 */
final class FilterLabels {
    private static final int LABELS_NAMED = 40;

    private FilterLabels() {}

    static void check(Map<String, List<String>> filter) {
        filter.forEach(FilterLabels::check);
        FilterPlaces.check(filter);
    }

    private static void check(String column, List<String> labels) {
        Set<String> known = ListedLabels.of(column);
        if (!known.containsAll(labels)) {
            throw new Refused(
                    FILTER_LABELS_MUST_BE_KNOWN,
                    column + " would pass with labels that rows may show: " + shortened(known));
        }
    }

    private static String shortened(Set<String> labels) {
        String some = labels.stream().limit(LABELS_NAMED).collect(joining(", "));
        return labels.size() <= LABELS_NAMED ? some + "." : some + ", …";
    }
}
