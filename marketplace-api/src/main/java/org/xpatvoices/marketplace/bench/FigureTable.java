package org.xpatvoices.marketplace.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.bench.Figure;

import java.util.List;
import java.util.Locale;

/** Figures in columns, for a person. */
final class FigureTable {
    private static final String ROW = "%-64s %14s %-10s %14s %8s %8s  %s%n";

    private FigureTable() {}

    static String of(List<Figure> figures) {
        var text =
                new StringBuilder(
                        ROW.formatted(
                                "measure", "value", "unit", "reference", "ratio", "target", "met"));
        for (Figure figure : figures) {
            text.append(
                    ROW.formatted(
                            figure.measure(),
                            number(figure.value()),
                            figure.unit(),
                            number(figure.reference()),
                            number(figure.ratio()),
                            number(figure.target()),
                            figure.target() == null ? "" : figure.met() ? "yes" : "NO"));
        }
        return text.toString();
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
