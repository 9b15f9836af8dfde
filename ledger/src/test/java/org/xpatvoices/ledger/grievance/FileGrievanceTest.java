package org.xpatvoices.ledger.grievance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.contracts.refusal.ContributionRule.CONTRIBUTION_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.enrolment.Story.HUB;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_HUB;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.RecordOutcome;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.grievance.GrievanceFiled;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.consent.Grants;
import org.xpatvoices.ledger.shredding.GrievanceVault;
import org.xpatvoices.ledger.shredding.Sealing;
import org.xpatvoices.ledger.shredding.TestVault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class FileGrievanceTest {
    private static final GrievanceId ID = new GrievanceId(new UUID(5, 1));
    private static final SealedContent SEALED =
            new SealedContent(new UUID(9, 9).toString(), "eA==");
    private static final String WAGE_CLAIM = "{\"answers\":{\"category\":\"WAGE_CLAIM\"}}";

    private final AggregateTestFixture<Grievance> grievance =
            new AggregateTestFixture<>(Grievance.class);

    @BeforeEach
    void wire() {
        var vault = mock(GrievanceVault.class);
        when(vault.seal(any(), anyString(), anyString(), anyList()))
                .thenAnswer(
                        asked -> new Sealing(SEALED, TestVault.fingerprint(asked.getArgument(3))));
        when(vault.fingerprint(anyString(), anyList()))
                .thenAnswer(asked -> Optional.of(TestVault.fingerprint(asked.getArgument(1))));
        grievance.registerAnnotatedCommandHandler(
                new FileGrievanceHandler(
                        (worker, hub) -> {
                            if (!worker.equals(WORKER) || OTHER_HUB.equals(hub)) {
                                throw new Refused(WORKER_MUST_BE_ENROLLED, "nobody");
                            }
                            return Grants.none();
                        },
                        grievance.getRepository(),
                        vault));
    }

    @Test
    void filesSealedAndWithoutAnyConsent() {
        grievance
                .givenNoPriorActivity()
                .when(file(WAGE_CLAIM))
                .expectResultMessagePayload(RecordOutcome.CREATED)
                .expectEvents(filed());
    }

    @Test
    void answersDuplicateToAResendThroughWhicheverDoor() {
        grievance
                .given(filed())
                .when(file(WORKER, null, WAGE_CLAIM, NOW.plusSeconds(60)))
                .expectResultMessagePayload(RecordOutcome.DUPLICATE)
                .expectNoEvents();
    }

    @Test
    void refusesOtherContentUnderATakenId() {
        grievance
                .given(filed())
                .when(file("{\"answers\":{\"category\":\"WORK_INJURY\"}}"))
                .expectException(refusedBy(CONTRIBUTION_ID_IS_ALREADY_TAKEN))
                .expectNoEvents();
    }

    @Test
    void refusesAStranger() {
        grievance
                .givenNoPriorActivity()
                .when(file(new WorkerId(new UUID(1, 2)), HUB, WAGE_CLAIM, NOW))
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesAHubThatDidNotEnrolTheWorker() {
        grievance
                .givenNoPriorActivity()
                .when(file(WORKER, OTHER_HUB, WAGE_CLAIM, NOW))
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    private static FileGrievance file(String answers) {
        return file(WORKER, HUB, answers, NOW);
    }

    private static FileGrievance file(WorkerId worker, HubId hub, String answers, Instant at) {
        return new FileGrievance(ID, worker, hub, "1.0.0", answers, at);
    }

    private static GrievanceFiled filed() {
        var fingerprint =
                TestVault.fingerprint(
                        List.of(ID.toString(), WORKER.toString(), "1.0.0", WAGE_CLAIM));
        return new GrievanceFiled(
                ID.toString(), WORKER.toString(), "1.0.0", SEALED, fingerprint, NOW);
    }
}
