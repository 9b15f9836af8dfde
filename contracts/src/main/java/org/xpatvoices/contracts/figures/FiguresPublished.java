package org.xpatvoices.contracts.figures;

import java.time.Instant;
import java.util.List;

/**
 * Counts left with discrete Laplace noise and were paid for from their population's budget. The
 * noise is drawn once and stored here; nothing exact is.
 *
 * @param population whose budget it is, as in {@code contributors-2026}
 * @param sensitivity by how much one worker can change all counts together
 * @param epsilonMilli what these counts cost, in thousandths
 * @param spentMilli what the population has cost with them
 * @param capMilli what it may cost
 */
public record FiguresPublished(
        String budgetId,
        String population,
        String period,
        int sensitivity,
        int epsilonMilli,
        int spentMilli,
        int capMilli,
        List<NoisyCount> counts,
        String publishedBy,
        Instant publishedAt)
        implements FiguresEvent {
    public FiguresPublished {
        counts = List.copyOf(counts);
    }
}
