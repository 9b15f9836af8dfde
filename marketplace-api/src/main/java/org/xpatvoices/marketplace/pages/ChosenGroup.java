package org.xpatvoices.marketplace.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakGroup;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.time.LocalDate;

/** A group of breaks as a link or a form names it; whatever is left out, there is no such group. */
record ChosenGroup(
        @Nullable BreakCategory category,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
        @Nullable String currency,
        @Nullable String kind,
        @Nullable String state,
        @Nullable BreakResolution resolution,
        @Nullable String proposedBy) {
    private static final int LAST_YEAR = 9999;

    BreakGroup group() {
        if (category == null || day == null || currency == null || kind == null || state == null) {
            throw WebProblem.NOT_FOUND.because("A group has a category, a day and a currency.");
        }
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw WebProblem.NOT_FOUND.because("There is no break of that day.");
        }
        String by = proposedBy == null || proposedBy.isBlank() ? null : proposedBy;
        return new BreakGroup(category, day, currency, kind, state, resolution, by);
    }
}
