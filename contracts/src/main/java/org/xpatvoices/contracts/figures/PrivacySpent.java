package org.xpatvoices.contracts.figures;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A report of a population's counts left with noise and was paid for, in thousandths of rho (zero-
 * concentrated differential privacy). The noisy counts stand in the report itself.
 *
 * @param spentMilli what the population has cost with it
 * @param question what the report answers and up to where it read; null in older events
 */
public record PrivacySpent(
        String budgetId,
        String population,
        String reportId,
        int rhoMilli,
        int spentMilli,
        int capMilli,
        Instant spentAt,
        @Nullable String question)
        implements FiguresEvent {}
