package org.xpatvoices.ledger.contribution;

import static org.xpatvoices.contracts.refusal.ContributionRule.CAPTURE_CANNOT_LIE_IN_THE_FUTURE;
import static org.xpatvoices.contracts.refusal.ContributionRule.SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA;

import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.contribution.RecordContribution;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Duration;

/** What a contribution must obey beside its consents. */
final class RecordingRules {
    /** Tablets are offline for days; their clocks are allowed to be a little fast. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private RecordingRules() {}

    static void captureMustNotLieInTheFuture(RecordContribution command) {
        var latest = command.recordedAt().plus(CLOCK_TOLERANCE);
        if (command.capturedAt().isAfter(latest)) {
            throw new Refused(
                    CAPTURE_CANNOT_LIE_IN_THE_FUTURE,
                    "capturedAt " + command.capturedAt() + " is after " + latest + ".");
        }
    }

    static void mustNotSupersedeItself(RecordContribution command) {
        if (command.contributionId().equals(command.supersedes())) {
            throw new Refused(
                    SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA,
                    "Contribution " + command.contributionId() + " names itself in supersedes.");
        }
    }

    static void mayReplace(RecordContribution command, ContributionRecorded earlier) {
        if (!earlier.workerId().equals(command.workerId().toString())
                || !earlier.schemaId().equals(command.schemaId())) {
            throw new Refused(
                    SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA,
                    "Contribution "
                            + earlier.contributionId()
                            + " is no "
                            + command.schemaId()
                            + " of this worker.");
        }
    }
}
