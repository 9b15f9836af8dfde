package org.xpatvoices.ledger.enrolment;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.contracts.enrolment.AssuranceLevel.ATTESTED;
import static org.xpatvoices.contracts.enrolment.AssuranceLevel.VOUCHED;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_IS_ALREADY_ENROLLED;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.enrolment.Story.GRANT;
import static org.xpatvoices.ledger.enrolment.Story.HUB;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_HUB;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;
import static org.xpatvoices.ledger.enrolment.Story.enrolled;
import static org.xpatvoices.ledger.enrolment.Story.grant;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.ledger.shredding.GrantKeys;

class EnrolWorkerTest {
    private final AggregateTestFixture<Worker> worker = new AggregateTestFixture<>(Worker.class);
    private final GrantKeys keys = mock(GrantKeys.class);

    @BeforeEach
    void wire() {
        when(keys.make(anyString(), anyString())).thenReturn(true);
        worker.registerAnnotatedCommandHandler(
                new GrantConsentHandler(worker.getRepository(), keys));
    }

    @Test
    void opensAnAccount() {
        worker.givenNoPriorActivity()
                .when(new EnrolWorker(WORKER, HUB, VOUCHED, "bn", NOW))
                .expectEvents(enrolled());
    }

    @Test
    void remembersTheSameRequestOnceOnly() {
        worker.given(enrolled())
                .when(new EnrolWorker(WORKER, HUB, VOUCHED, "bn", NOW.plusSeconds(60)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesWhenAnotherHubTookTheId() {
        worker.given(enrolled())
                .when(new EnrolWorker(WORKER, OTHER_HUB, VOUCHED, "bn", NOW))
                .expectException(refusedBy(WORKER_IS_ALREADY_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesWhenTheIdWasTakenWithAnotherAssurance() {
        worker.given(enrolled())
                .when(new EnrolWorker(WORKER, HUB, ATTESTED, "bn", NOW))
                .expectException(refusedBy(WORKER_IS_ALREADY_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesWhenTheIdWasTakenWithAnotherLanguage() {
        worker.given(enrolled())
                .when(new EnrolWorker(WORKER, HUB, VOUCHED, "dv", NOW))
                .expectException(refusedBy(WORKER_IS_ALREADY_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesConsentOfAStranger() {
        worker.givenNoPriorActivity()
                .when(grant().command())
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesConsentThroughAHubThatDidNotEnrolTheWorker() {
        worker.given(enrolled())
                .when(grant().through(OTHER_HUB).command())
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesWithdrawalOfAStranger() {
        worker.givenNoPriorActivity()
                .when(new WithdrawConsent(WORKER, null, GRANT, NOW))
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    @Test
    void refusesWithdrawalThroughAHubThatDidNotEnrolTheWorker() {
        worker.given(enrolled(), grant().event())
                .when(new WithdrawConsent(WORKER, OTHER_HUB, GRANT, NOW))
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }
}
