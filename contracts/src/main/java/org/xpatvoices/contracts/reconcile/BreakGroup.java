package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Breaks with one cause: of a category, a day and a currency, that can end in the same ways ({@code
 * kind} tells these apart) and are equally far; of proposed ones, by whom and as what. The day is
 * that of the place where the account is that they are about.
 */
public record BreakGroup(
        BreakCategory category,
        LocalDate day,
        String currency,
        String kind,
        String state,
        @Nullable BreakResolution resolution,
        @Nullable String proposedBy) {}
