package org.xpatvoices.marketplace.web.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.marketplace.problem.Problem;

import java.util.Locale;

/** What became of one line. {@code line} counts from 1, blank lines included. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        int line, @Nullable String contributionId, String result, @Nullable Problem problem) {
    static LineResult of(int line, String contributionId, RecordOutcome outcome) {
        return new LineResult(line, contributionId, outcome.name().toLowerCase(Locale.ROOT), null);
    }

    static LineResult rejected(int line, @Nullable String contributionId, Problem problem) {
        return new LineResult(line, contributionId, "rejected", problem);
    }
}
