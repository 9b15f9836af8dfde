package org.xpatvoices.ledger.enrolment;

import static org.xpatvoices.contracts.refusal.EnrolmentRule.ERASED_WORKER_CANNOT_RETURN;
import static org.xpatvoices.contracts.refusal.EnrolmentRule.WORKER_MUST_BE_ENROLLED;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.enrolment.Story.GRANT;
import static org.xpatvoices.ledger.enrolment.Story.HUB;
import static org.xpatvoices.ledger.enrolment.Story.NOW;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_GRANT;
import static org.xpatvoices.ledger.enrolment.Story.OTHER_HUB;
import static org.xpatvoices.ledger.enrolment.Story.WORKER;
import static org.xpatvoices.ledger.enrolment.Story.ended;
import static org.xpatvoices.ledger.enrolment.Story.enrolled;
import static org.xpatvoices.ledger.enrolment.Story.grant;
import static org.xpatvoices.ledger.enrolment.Story.withdrawn;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.enrolment.EraseWorker;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.shredding.ShreddingCause;

import java.util.stream.Stream;

class EraseWorkerTest {
    private final AggregateTestFixture<Worker> worker = new AggregateTestFixture<>(Worker.class);

    private static EraseWorker erase() {
        return new EraseWorker(WORKER, NOW);
    }

    private static WorkerErased erased() {
        return new WorkerErased(WORKER.toString(), NOW);
    }

    @Test
    void endsEveryGrantThatHasNotEndedAndOrdersItsKeyDestroyed() {
        var endings =
                Stream.concat(
                                Stream.of(ended(OTHER_GRANT, NOW, ShreddingCause.ERASURE)),
                                Stream.of(erased()))
                        .toArray();
        worker.given(enrolled(), grant().event(), grant().id(OTHER_GRANT).event(), withdrawn())
                .when(erase())
                .expectEvents(endings);
    }

    @Test
    void erasesAnAccountWithoutGrants() {
        worker.given(enrolled()).when(erase()).expectEvents(erased());
    }

    @Test
    void changesNothingTheSecondTime() {
        worker.given(enrolled(), erased())
                .when(new EraseWorker(WORKER, NOW.plusSeconds(60)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAStranger() {
        worker.givenNoPriorActivity()
                .when(erase())
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }

    static Stream<Object> whatComesLater() {
        return Stream.of(
                new WithdrawConsent(WORKER, null, GRANT, NOW),
                new WithdrawConsent(WORKER, HUB, GRANT, NOW),
                new EnrolWorker(WORKER, HUB, AssuranceLevel.VOUCHED, "bn", NOW));
    }

    @ParameterizedTest
    @MethodSource("whatComesLater")
    void refusesWhateverComesLater(Object command) {
        worker.given(enrolled(), erased())
                .when(command)
                .expectException(refusedBy(ERASED_WORKER_CANNOT_RETURN))
                .expectNoEvents();
    }

    @Test
    void tellsAnotherHubNothingOfIt() {
        worker.given(enrolled(), erased())
                .when(new WithdrawConsent(WORKER, OTHER_HUB, GRANT, NOW))
                .expectException(refusedBy(WORKER_MUST_BE_ENROLLED))
                .expectNoEvents();
    }
}
