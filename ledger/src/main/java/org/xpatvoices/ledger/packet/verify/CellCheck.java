package org.xpatvoices.ledger.packet.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every cell is what its origin may become, tells no name, and the rows come in order. */
final class CellCheck {
    private static final Pattern TOO_TELLING =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[a-z]{3}_[0-9a-f]{8,}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-.*");

    private final Expectation expected;
    private final Vocabulary vocabulary;
    private final CsvText csv;
    private final SideRows side;
    private final Findings findings;
    private final long[] hidden;

    CellCheck(
            Expectation expected,
            Vocabulary vocabulary,
            CsvText csv,
            SideRows side,
            Findings findings) {
        this.expected = expected;
        this.vocabulary = vocabulary;
        this.csv = csv;
        this.side = side;
        this.findings = findings;
        this.hidden = new long[expected.quasi().size()];
    }

    void check(ManifestText manifest) {
        for (int column = 0; column < csv.header.size(); column++) {
            Rule rule = vocabulary.ruleOf(csv.header.get(column));
            if (column < hidden.length) {
                checkGeneralised(column, rule);
            } else {
                checkUnchanged(column, rule);
            }
        }
        checkNames();
        checkOrder();
        findings.same("ncp", loss(), manifest.decimal("ncp"));
    }

    private void checkGeneralised(int column, Rule rule) {
        if (!(rule instanceof TreeRule tree)) {
            throw new Unreadable("column " + csv.header.get(column) + " cannot be generalised");
        }
        for (int row = 0; row < csv.rows.size(); row++) {
            String original = side.released.get(row).originals().get(column);
            int hides = tree.hides(original, csv.rows.get(row).get(column));
            if (hides < 0) {
                findings.add(at(row, column) + " is neither the original's label nor coarser");
            } else {
                hidden[column] += hides;
            }
        }
    }

    private void checkUnchanged(int column, Rule rule) {
        var labels = new HashMap<String, String>();
        for (int row = 0; row < csv.rows.size(); row++) {
            String original = side.released.get(row).originals().get(column);
            if (!labels.computeIfAbsent(original, rule::plainLabel)
                    .equals(csv.rows.get(row).get(column))) {
                findings.add(at(row, column) + " is not what was answered");
            }
        }
    }

    private void checkNames() {
        Set<String> names = side.names();
        var harmless = new HashSet<String>();
        for (int row = 0; row < csv.rows.size(); row++) {
            for (int column = 0; column < csv.header.size(); column++) {
                String cell = csv.rows.get(row).get(column);
                if (harmless.contains(cell)) {
                    continue;
                }
                if (names.contains(cell) || TOO_TELLING.matcher(cell).matches()) {
                    findings.add(at(row, column) + " names somebody or something exact");
                } else {
                    harmless.add(cell);
                }
            }
        }
    }

    private void checkOrder() {
        for (int row = 1; row < csv.rows.size(); row++) {
            if (comesAfter(csv.rows.get(row - 1), csv.rows.get(row))) {
                findings.add("row " + (row + 1) + " is out of order");
            }
        }
    }

    private static boolean comesAfter(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i).compareTo(other.get(i)) > 0;
            }
        }
        return false;
    }

    /** The mean over all cells of all admitted records; what was suppressed lost everything. */
    private BigDecimal loss() {
        var lost = new BigDecimal(side.suppressed.size()).multiply(new BigDecimal(hidden.length));
        for (int column = 0; column < hidden.length; column++) {
            int others = ((TreeRule) vocabulary.ruleOf(csv.header.get(column))).leaves() - 1;
            if (others > 0) {
                lost =
                        lost.add(
                                new BigDecimal(hidden[column])
                                        .divide(new BigDecimal(others), 30, RoundingMode.HALF_UP));
            }
        }
        int cells = Math.max(1, side.admitted() * expected.quasi().size());
        return lost.divide(new BigDecimal(cells), 12, RoundingMode.HALF_UP);
    }

    private String at(int row, int column) {
        return csv.header.get(column) + " of row " + (row + 1);
    }
}
