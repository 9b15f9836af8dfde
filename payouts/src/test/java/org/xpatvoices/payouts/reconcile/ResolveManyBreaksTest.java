package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.ApproveResolutions;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.ProposeResolutions;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

class ResolveManyBreaksTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final BreakId ID = new BreakId(new UUID(1, 2));

    private final EventStore log =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final ResolveManyBreaks many =
            new ResolveManyBreaks(
                    EventSourcingRepository.builder(Break.class).eventStore(log).build(),
                    new Agreeing(),
                    new ApprovalLimits(1, 1),
                    (_, _) -> {},
                    DailyLimit.NONE);

    @Test
    void refusesMoreMoneyAtOnceThanOneMayApprove() {
        var reads = List.of(opened(1), opened(2));
        DefaultUnitOfWork.startAndGet(new GenericMessage<>("test"))
                .execute(
                        () ->
                                assertThatThrownBy(
                                                () ->
                                                        many.decide(
                                                                new ApproveResolutions(
                                                                        reads, true, "ops_two",
                                                                        AT)))
                                        .isInstanceOfSatisfying(
                                                Refused.class,
                                                refused ->
                                                        assertThat(refused.rule())
                                                                .isEqualTo(
                                                                        PayoutRule
                                                                                .DECISION_MUST_STAY_WITHIN_THE_LIMIT)));
    }

    private ApproveResolutions.Read opened(int n) {
        var id = new BreakId(new UUID(7, n));
        var about =
                new BreakOpened(
                        id.toString(),
                        BreakCategory.MISSING_IN_LEDGER.name(),
                        1,
                        null,
                        null,
                        "stm_1",
                        n,
                        -600_000,
                        0,
                        "MVR",
                        true,
                        "why",
                        AT);
        log.publish(new GenericDomainEventMessage<>("Break", id.toString(), 0, about));
        return new ApproveResolutions.Read(id, 1);
    }

    @Test
    void refusesMoreThanCanBeDecidedWhole() {
        var tooMany = Collections.nCopies(5_001, ID);
        assertThatThrownBy(
                        () ->
                                many.decide(
                                        new ProposeResolutions(
                                                tooMany,
                                                BreakResolution.EXPLAINED,
                                                "all",
                                                "ops_one",
                                                AT)))
                .isInstanceOfSatisfying(Refused.class, ResolveManyBreaksTest::tooMany);
        var proposals = Collections.nCopies(5_001, new ApproveResolutions.Read(ID, 1));
        assertThatThrownBy(
                        () -> many.decide(new ApproveResolutions(proposals, true, "ops_two", AT)))
                .isInstanceOfSatisfying(Refused.class, ResolveManyBreaksTest::tooMany);
    }

    private static void tooMany(Refused refused) {
        assertThat(refused.rule())
                .isEqualTo(PayoutRule.DECISION_MUST_BE_ON_FIVE_THOUSAND_BREAKS_AT_MOST);
    }
}
