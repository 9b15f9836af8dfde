package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.reconcile.ApproveResolutions;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.ProposeResolutions;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;

class ResolveManyBreaksTest {
    private static final Instant AT = Instant.parse("2026-11-03T08:00:00Z");
    private static final BreakId ID = new BreakId(new UUID(1, 2));

    private final ResolveManyBreaks many =
            new ResolveManyBreaks(
                    EventSourcingRepository.builder(Break.class)
                            .eventStore(
                                    EmbeddedEventStore.builder()
                                            .storageEngine(new InMemoryEventStorageEngine())
                                            .build())
                            .build(),
                    new Agreeing());

    @Test
    void refusesMoreThanCanBeDecidedWhole() {
        var tooMany = Collections.nCopies(1_001, ID);
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
        var proposals = Collections.nCopies(1_001, new ApproveResolutions.Read(ID, 1));
        assertThatThrownBy(
                        () -> many.decide(new ApproveResolutions(proposals, true, "ops_two", AT)))
                .isInstanceOfSatisfying(Refused.class, ResolveManyBreaksTest::tooMany);
    }

    private static void tooMany(Refused refused) {
        assertThat(refused.rule())
                .isEqualTo(PayoutRule.DECISION_MUST_BE_ON_A_THOUSAND_BREAKS_AT_MOST);
    }
}
