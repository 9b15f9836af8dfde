package org.xpatvoices.ledger.packet.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far the answers of a class lie from those of all admitted records. */
final class DistanceCheck {
    private final int firstColumn;
    private final SideRows side;
    private final boolean rowsAreWorkers;
    private final List<Map<String, Integer>> whole = new ArrayList<>();

    DistanceCheck(Expectation expected, Vocabulary vocabulary, SideRows side) {
        this.firstColumn = expected.quasi().size();
        this.side = side;
        this.rowsAreWorkers = side.rowsAreWorkers();
        for (int i = 0; i < expected.sensitive().size(); i++) {
            whole.add(wholeOf(firstColumn + i, vocabulary.ruleOf(expected.sensitive().get(i))));
        }
    }

    /** Half the sum of |p − q|, rounded up to basis points. */
    long basisPoints(int sensitive, List<Integer> rows, CsvText csv) {
        Set<List<String>> seen = new HashSet<>();
        var here = new HashMap<String, Integer>();
        for (int row : rows) {
            String answer = csv.rows.get(row).get(firstColumn + sensitive);
            add(here, seen, answer, side.released.get(row).worker());
        }
        Map<String, Integer> all = whole.get(sensitive);
        long hereTotal = total(here);
        long allTotal = total(all);
        BigInteger differences = BigInteger.ZERO;
        Set<String> answers = new HashSet<>(all.keySet());
        answers.addAll(here.keySet());
        for (String answer : answers) {
            long p = here.getOrDefault(answer, 0) * allTotal;
            long q = all.getOrDefault(answer, 0) * hereTotal;
            differences = differences.add(BigInteger.valueOf(Math.abs(p - q)));
        }
        BigInteger scaled = differences.multiply(BigInteger.valueOf(5_000));
        BigInteger base = BigInteger.valueOf(hereTotal).multiply(BigInteger.valueOf(allTotal));
        return scaled.add(base).subtract(BigInteger.ONE).divide(base).longValueExact();
    }

    private Map<String, Integer> wholeOf(int column, Rule rule) {
        Set<List<String>> seen = new HashSet<>();
        var counts = new HashMap<String, Integer>();
        for (List<SideRows.Origin> origins : List.of(side.released, side.suppressed)) {
            for (SideRows.Origin origin : origins) {
                String answer = rule.plainLabel(origin.originals().get(column));
                add(counts, seen, answer, origin.worker());
            }
        }
        return counts;
    }

    private void add(
            Map<String, Integer> counts, Set<List<String>> seen, String answer, String worker) {
        if (rowsAreWorkers || seen.add(List.of(answer, worker))) {
            counts.merge(answer, 1, Integer::sum);
        }
    }

    private static long total(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
