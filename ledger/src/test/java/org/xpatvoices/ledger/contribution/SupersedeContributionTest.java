package org.xpatvoices.ledger.contribution;

import static org.xpatvoices.contracts.refusal.ContributionRule.SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.contribution.Facts.SECOND;
import static org.xpatvoices.ledger.contribution.Facts.wages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.ids.WorkerId;

import java.util.UUID;
import java.util.stream.Stream;

/**
 * Corrections: another contribution that names the one it replaces, in whatever order they come.
 */
class SupersedeContributionTest extends RecordingTest {
    private static final WorkerId SOMEBODY_ELSE = new WorkerId(new UUID(1, 2));

    @Test
    void acceptsACorrectionThatArrivesBeforeWhatItCorrects() {
        contribution
                .givenNoPriorActivity()
                .when(wages().supersedes(SECOND).command())
                .expectEvents(wages().supersedes(SECOND).event());
    }

    static Stream<Facts> ofAnotherWorkerOrForm() {
        return Stream.of(
                wages().id(SECOND).worker(SOMEBODY_ELSE),
                wages().id(SECOND).schema("profile"),
                wages().id(SECOND).worker(SOMEBODY_ELSE).schema("profile"));
    }

    @ParameterizedTest
    @MethodSource("ofAnotherWorkerOrForm")
    void refusesToReplaceAnotherWorkersOrFormsContribution(Facts other) {
        earlier.put(SECOND, other.event());
        contribution
                .givenNoPriorActivity()
                .when(wages().supersedes(SECOND).command())
                .expectException(
                        refusedBy(SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA))
                .expectNoEvents();
    }

    @Test
    void correctsAnEarlierContributionOfTheSameWorkerAndForm() {
        earlier.put(SECOND, wages().id(SECOND).period("2026-09").event());
        contribution
                .givenNoPriorActivity()
                .when(wages().supersedes(SECOND).command())
                .expectEvents(wages().supersedes(SECOND).event());
    }
}
