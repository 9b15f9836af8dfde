package org.xpatvoices.ledger.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.contracts.grievance.GrievanceState.CLOSED_BY_WORKER;
import static org.xpatvoices.contracts.grievance.GrievanceState.IN_PROGRESS;
import static org.xpatvoices.contracts.grievance.GrievanceState.PROPOSED;
import static org.xpatvoices.contracts.grievance.GrievanceState.REFERRED;
import static org.xpatvoices.contracts.grievance.GrievanceState.SUBMITTED;
import static org.xpatvoices.contracts.grievance.GrievanceState.TRIAGED;
import static org.xpatvoices.contracts.grievance.GrievanceState.WITHDRAWN;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_BE_ANSWERED_BEFORE_IT_IS_SETTLED;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_MUST_NOT_BE_OVER;
import static org.xpatvoices.contracts.refusal.GrievanceRule.GRIEVANCE_STEP_MUST_FOLLOW;
import static org.xpatvoices.contracts.refusal.GrievanceRule.REFERRAL_NEEDS_THE_WORKERS_CONSENT;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.enrolment.Story.HUB;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_HUB;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.grievance.EndGrievance;
import org.xpatvoices.contracts.grievance.GrievanceAdvanced;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.grievance.GrievanceState;
import org.xpatvoices.contracts.grievance.HandleGrievance;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.consent.Grants;
import org.xpatvoices.ledger.shredding.GrievanceVault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A hub moves a complaint on, the worker ends it, and nobody else does either. */
class HandleGrievanceTest {
    private static final GrievanceId ID = new GrievanceId(new UUID(5, 1));

    private final AggregateTestFixture<Grievance> grievance =
            new AggregateTestFixture<>(Grievance.class);
    private String content = "{\"answers\":{\"consentToRefer\":true}}";

    @BeforeEach
    void wire() {
        var vault = mock(GrievanceVault.class);
        when(vault.open(any(), any())).thenAnswer(_ -> Optional.ofNullable(content));
        grievance.registerAnnotatedCommandHandler(
                new HandleGrievanceHandler(
                        (worker, hub) -> {
                            if (!worker.equals(WORKER) || OTHER_HUB.equals(hub)) {
                                throw new Refused(
                                        WORKER_MUST_BE_ENROLLED, "There is no account " + worker);
                            }
                            return Grants.none();
                        },
                        grievance.getRepository(),
                        vault));
    }

    @Test
    void isAnsweredReferredWorkedOnAndProposed() {
        var before = new ArrayList<GrievanceState>();
        for (GrievanceState next : List.of(TRIAGED, REFERRED, IN_PROGRESS, PROPOSED)) {
            at(before).when(handle(next)).expectEvents(advanced(next, HUB));
            before.add(next);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,REFERRED", "SUBMITTED,IN_PROGRESS", "SUBMITTED,PROPOSED", "SUBMITTED,ESCALATED",
        "TRIAGED,SUBMITTED", "IN_PROGRESS,TRIAGED", "PROPOSED,REFERRED", "PROPOSED,TRIAGED",
        "ESCALATED,TRIAGED", "PROPOSED,CLOSED_BY_WORKER", "TRIAGED,WITHDRAWN"
    })
    void refusesWhatCannotFollow(GrievanceState from, GrievanceState to) {
        at(List.of(from))
                .when(handle(to))
                .expectException(refusedBy(GRIEVANCE_STEP_MUST_FOLLOW))
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAGED", "ESCALATED", "PROPOSED"})
    void changesNothingWhereItStandsThereAlready(GrievanceState state) {
        at(List.of(state)).when(handle(state)).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED_BY_WORKER", "WITHDRAWN"})
    void refusesToMoveOnWhatTheWorkerEnded(GrievanceState end) {
        assertThat(end.next()).isEmpty();
        at(List.of(TRIAGED, end))
                .when(handle(IN_PROGRESS))
                .expectException(refusedBy(GRIEVANCE_MUST_NOT_BE_OVER))
                .expectNoEvents();
    }

    @Test
    void isReferredOnlyWithTheWorkersConsent() {
        for (String told :
                List.of(
                        "{\"answers\":{\"consentToRefer\":false}}",
                        "{\"answers\":{}}",
                        "{\"answers\":{\"consentToRefer\":\"true\"}}")) {
            content = told;
            at(List.of(TRIAGED))
                    .when(handle(REFERRED))
                    .expectException(refusedBy(REFERRAL_NEEDS_THE_WORKERS_CONSENT))
                    .expectNoEvents();
        }
        content = null;
        at(List.of(TRIAGED))
                .when(handle(REFERRED))
                .expectException(refusedBy(REFERRAL_NEEDS_THE_WORKERS_CONSENT));
    }

    @Test
    void tellsAnotherHubNothingNotEvenWhose() {
        at(List.of())
                .when(new HandleGrievance(ID, OTHER_HUB, TRIAGED, NOW))
                .expectException(refusedBy(GRIEVANCE_MUST_EXIST))
                .expectNoEvents();
        grievance
                .givenNoPriorActivity()
                .when(handle(TRIAGED))
                .expectException(refusedBy(GRIEVANCE_MUST_EXIST));
    }

    @Test
    void isEndedByItsWorkerAndByNobodyElse() {
        at(List.of(TRIAGED)).when(end(WORKER, true)).expectEvents(ended(CLOSED_BY_WORKER));
        at(List.of()).when(end(WORKER, false)).expectEvents(ended(WITHDRAWN));
        at(List.of(TRIAGED, WITHDRAWN)).when(end(WORKER, false)).expectNoEvents();
        at(List.of())
                .when(end(WORKER, true))
                .expectException(refusedBy(GRIEVANCE_MUST_BE_ANSWERED_BEFORE_IT_IS_SETTLED));
        at(List.of(TRIAGED, CLOSED_BY_WORKER))
                .when(end(WORKER, false))
                .expectException(refusedBy(GRIEVANCE_MUST_NOT_BE_OVER));
        at(List.of(TRIAGED))
                .when(end(new WorkerId(new UUID(1, 9)), true))
                .expectException(refusedBy(GRIEVANCE_MUST_EXIST))
                .expectNoEvents();
    }

    private TestExecutor<Grievance> at(List<GrievanceState> states) {
        Stream<Object> filed =
                Stream.of(
                        new GrievanceFiled(
                                ID.toString(),
                                WORKER.toString(),
                                "1.0.0",
                                new SealedContent(new UUID(9, 9).toString(), "eA=="),
                                "",
                                NOW));
        return grievance.given(
                Stream.concat(
                                filed,
                                states.stream()
                                        .filter(one -> one != SUBMITTED)
                                        .map(one -> advanced(one, HUB)))
                        .toList());
    }

    private static HandleGrievance handle(GrievanceState state) {
        return new HandleGrievance(ID, HUB, state, NOW);
    }

    private static EndGrievance end(WorkerId worker, boolean settled) {
        return new EndGrievance(ID, worker, settled, NOW);
    }

    private static GrievanceAdvanced advanced(GrievanceState state, HubId hub) {
        return new GrievanceAdvanced(ID.toString(), state.name(), hub.toString(), NOW);
    }

    private static GrievanceAdvanced ended(GrievanceState state) {
        return new GrievanceAdvanced(ID.toString(), state.name(), WORKER.toString(), NOW);
    }
}
