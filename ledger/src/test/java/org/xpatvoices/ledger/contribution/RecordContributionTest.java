package org.xpatvoices.ledger.contribution;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.xpatvoices.contracts.refusal.ContributionRule.CAPTURE_CANNOT_LIE_IN_THE_FUTURE;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONSENT_MUST_BELONG_TO_THE_WORKER;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONSENT_MUST_COVER_THE_CATEGORY;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_NEEDS_A_CONSENT;
import static org.xpatvoices.contracts.refusal.ContributionRule.EXPIRED_CONSENT_CANNOT_BE_USED;
import static org.xpatvoices.contracts.refusal.ContributionRule.SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA;
import static org.xpatvoices.contracts.refusal.ContributionRule.WITHDRAWN_CONSENT_CANNOT_BE_USED;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.contribution.Facts.FIRST;
import static org.xpatvoices.ledger.contribution.Facts.SECOND;
import static org.xpatvoices.ledger.contribution.Facts.wages;
import static org.xpatvoices.ledger.enrolment.Story.GRANT;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_GRANT;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_HUB;
import static org.xpatvoices.ledger.enrolment.Story.grant;
import static org.xpatvoices.ledger.enrolment.Story.withdrawn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.ContributionRule;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class RecordContributionTest extends RecordingTest {
    private static final WorkerId SOMEBODY_ELSE = new WorkerId(new UUID(1, 2));

    @Test
    void recordsSealed() {
        contribution
                .givenNoPriorActivity()
                .when(wages().command())
                .expectResultMessagePayload(RecordOutcome.CREATED)
                .expectEvents(wages().event());
    }

    @Test
    void recordsAProfileLikeAnyOtherForm() {
        contribution
                .givenNoPriorActivity()
                .when(wages().schema("profile").command())
                .expectEvents(wages().schema("profile").event());
    }

    @Test
    void recordsByTheWorkerAlone() {
        contribution
                .givenNoPriorActivity()
                .when(wages().through(null).command())
                .expectEvents(wages().through(null).event());
    }

    @Test
    void sealsUnderThoseNamedGrantsOnlyThatCoverTheCategory() {
        grants =
                grants.evolve(
                        grant().id(OTHER_GRANT).withCategories(DataCategory.CONTRACT).event());
        contribution
                .givenNoPriorActivity()
                .when(wages().under(OTHER_GRANT, GRANT).command())
                .expectEvents(wages().under(OTHER_GRANT, GRANT).eventUnder(List.of(GRANT)));
    }

    @Test
    void answersDuplicateToAResend() {
        contribution
                .given(wages().event())
                .when(wages().recordedAt(NOW.plusSeconds(600)).command())
                .expectResultMessagePayload(RecordOutcome.DUPLICATE)
                .expectNoEvents();
        verify(vault, never()).seal(any(), any(), anyString(), anyList());
    }

    @Test
    void answersDuplicateToAResendEvenWhenTheConsentWasWithdrawnSince() {
        grants = grants.evolve(withdrawn());
        contribution
                .given(wages().event())
                .when(wages().command())
                .expectResultMessagePayload(RecordOutcome.DUPLICATE)
                .expectNoEvents();
    }

    @Test
    void takesTheWorkersWordForAResendWhoseKeyIsDestroyed() {
        keyIsGone = true;
        grants = grants.evolve(withdrawn());
        contribution
                .given(wages().event())
                .when(wages().command())
                .expectResultMessagePayload(RecordOutcome.DUPLICATE)
                .expectNoEvents();
    }

    @Test
    void refusesTheIdOfAnotherWorkersContributionWithOrWithoutItsKey() {
        keyIsGone = true;
        contribution
                .given(wages().worker(SOMEBODY_ELSE).event())
                .when(wages().command())
                .expectException(refusedBy(CONTRIBUTION_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    static Stream<Facts> otherContent() {
        return Stream.of(
                wages().answers("{\"answers\":{\"payslip\":false}}"),
                wages().period("2026-09"),
                wages().schema("profile"),
                wages().under(GRANT, OTHER_GRANT),
                wages().supersedes(SECOND),
                wages().capturedAt(NOW.minusSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("otherContent")
    void refusesOtherContentUnderATakenId(Facts other) {
        contribution
                .given(wages().event())
                .when(other.command())
                .expectException(refusedBy(CONTRIBUTION_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(wages().under(), CONTRIBUTION_NEEDS_A_CONSENT),
                Arguments.of(wages().under(OTHER_GRANT), CONSENT_MUST_BELONG_TO_THE_WORKER),
                Arguments.of(wages().under(GRANT, OTHER_GRANT), CONSENT_MUST_BELONG_TO_THE_WORKER),
                Arguments.of(
                        wages().schema("conditions-screening"), CONSENT_MUST_COVER_THE_CATEGORY),
                Arguments.of(
                        wages().schema("employment-contract"), CONSENT_MUST_COVER_THE_CATEGORY),
                Arguments.of(wages().schema("recruitment-cost"), CONSENT_MUST_COVER_THE_CATEGORY),
                Arguments.of(wages().schema("recruitment-review"), CONSENT_MUST_COVER_THE_CATEGORY),
                Arguments.of(
                        wages().recordedAt(NOW.plus(Duration.ofDays(365))),
                        EXPIRED_CONSENT_CANNOT_BE_USED),
                Arguments.of(
                        wages().capturedAt(NOW.plusSeconds(301)), CAPTURE_CANNOT_LIE_IN_THE_FUTURE),
                Arguments.of(
                        wages().supersedes(FIRST),
                        SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesWhatIsUnfit(Facts facts, ContributionRule rule) {
        contribution
                .givenNoPriorActivity()
                .when(facts.command())
                .expectException(refusedBy(rule))
                .expectNoEvents();
        verify(vault, never()).seal(any(), any(), anyString(), anyList());
    }

    @Test
    void refusesWhenConsentWasWithdrawn() {
        grants = grants.evolve(withdrawn());
        contribution
                .givenNoPriorActivity()
                .when(wages().command())
                .expectException(refusedBy(WITHDRAWN_CONSENT_CANNOT_BE_USED))
                .expectNoEvents();
    }

    @Test
    void refusesWhenOneOfSeveralConsentsWasWithdrawn() {
        grants = grants.evolve(grant().id(OTHER_GRANT).event()).evolve(withdrawn());
        contribution
                .givenNoPriorActivity()
                .when(wages().under(OTHER_GRANT, GRANT).command())
                .expectException(refusedBy(WITHDRAWN_CONSENT_CANNOT_BE_USED))
                .expectNoEvents();
    }

    @Test
    void refusesAStranger() {
        contribution
                .givenNoPriorActivity()
                .when(wages().worker(SOMEBODY_ELSE).command())
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesAHubThatDidNotEnrolTheWorkerEvenForAResend() {
        contribution
                .given(wages().event())
                .when(wages().through(OTHER_HUB).command())
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void acceptsASmallLeadOfTheTabletsClock() {
        contribution
                .givenNoPriorActivity()
                .when(wages().capturedAt(NOW.plusSeconds(300)).command())
                .expectResultMessagePayload(RecordOutcome.CREATED);
    }

    @Test
    void refusesAConsentThatNobodyEverGave() {
        contribution
                .givenNoPriorActivity()
                .when(wages().under(new GrantId(new UUID(3, 99))).command())
                .expectException(refusedBy(CONSENT_MUST_BELONG_TO_THE_WORKER))
                .expectNoEvents();
    }
}
