package org.xpatvoices.ledger.packet.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the plain columns give away is counted again: rows that nobody shares, and rows whose other
 * columns leave one answer.
 */
final class SinglingCheck {
    private static final Set<String> SILENCES = Set.of("NOT_STATED", "OTHER_CURRENCY");

    private SinglingCheck() {}

    static void check(Expectation expected, CsvText csv, ManifestText manifest, Findings findings) {
        int first = expected.quasi().size();
        int end = first + expected.sensitive().size();
        Map<List<String>, List<List<String>>> alike = new HashMap<>();
        for (List<String> row : csv.rows) {
            var known = new ArrayList<>(row.subList(0, first));
            known.addAll(row.subList(end, row.size()));
            alike.computeIfAbsent(known, _ -> new ArrayList<>()).add(row.subList(first, end));
        }
        long alone = 0;
        long telling = 0;
        for (List<List<String>> rows : alike.values()) {
            alone += rows.size() == 1 ? 1 : 0;
            telling += leavesOneAnswer(rows) ? rows.size() : 0;
        }
        findings.same(
                "rows singled out",
                percent(alone, csv.rows.size()),
                manifest.singledOut("rowsPercent"));
        findings.same(
                "rows that tell an answer",
                percent(telling, csv.rows.size()),
                manifest.singledOut("tellingPercent"));
    }

    private static boolean leavesOneAnswer(List<List<String>> rows) {
        for (int column = 0; column < rows.getFirst().size(); column++) {
            Set<String> labels = new HashSet<>();
            for (List<String> row : rows) {
                labels.add(row.get(column));
            }
            if (labels.size() == 1 && !SILENCES.containsAll(labels)) {
                return true;
            }
        }
        return false;
    }

    private static long percent(long part, long whole) {
        return whole == 0 ? 0 : (100 * part + whole - 1) / whole;
    }
}
