package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Asks for the equation of a day, one per account and currency; answers {@link DayEquationView}s,
 * none if no statement closed on it.
 *
 * @param day in the Maldives; null for the newest day on which a statement closed
 */
public record GetDayEquations(@Nullable LocalDate day) {}
