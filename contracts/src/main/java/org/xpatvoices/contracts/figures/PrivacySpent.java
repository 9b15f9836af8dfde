package org.xpatvoices.contracts.figures;

import java.time.Instant;

/**
 * A report of a population's counts left with noise and was paid for, in thousandths of rho (zero-
 * concentrated differential privacy). The noisy counts stand in the report itself.
 *
 * @param spentMilli what the population has cost with it
 */
public record PrivacySpent(
        String budgetId,
        String population,
        String reportId,
        int rhoMilli,
        int spentMilli,
        int capMilli,
        Instant spentAt)
        implements FiguresEvent {}
