package org.xpatvoices.contracts.figures;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Figures as everybody sees them, the same at every look. */
public record FiguresView(
        String period,
        String population,
        int epsilonMilli,
        int spentMilli,
        int capMilli,
        int sensitivity,
        List<Figure> figures,
        Instant publishedAt) {
    public FiguresView {
        figures = List.copyOf(figures);
    }

    /**
     * @param count rounded to 5; null if it is below 20
     */
    public record Figure(String what, @Nullable Long count) {}
}
