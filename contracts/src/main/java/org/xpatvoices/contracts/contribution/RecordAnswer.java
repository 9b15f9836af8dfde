package org.xpatvoices.contracts.contribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Refused;

/** What became of one of many: an outcome, or why not. */
public record RecordAnswer(@Nullable RecordOutcome outcome, @Nullable Refused refusal) {
    public static RecordAnswer of(RecordOutcome outcome) {
        return new RecordAnswer(outcome, null);
    }

    public static RecordAnswer refused(Refused refusal) {
        return new RecordAnswer(null, refusal);
    }
}
