package org.xpatvoices.ledger.shredding;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.xpatvoices.contracts.refusal.KeyRule.KEY_ROLL_MUST_BE_FINISHED_BY_ANOTHER;
import static org.xpatvoices.contracts.refusal.KeyRule.KEY_ROLL_MUST_EXIST;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.KeyRollId;
import org.xpatvoices.contracts.shredding.BeginKeyRoll;
import org.xpatvoices.contracts.shredding.FinishKeyRoll;
import org.xpatvoices.contracts.shredding.KeyRollBegun;
import org.xpatvoices.contracts.shredding.KeyRollFinished;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class KeyRollTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final KeyRollId ID = new KeyRollId(new UUID(1, 1));

    private final AggregateTestFixture<KeyRoll> roll = new AggregateTestFixture<>(KeyRoll.class);

    @BeforeEach
    void wire() {
        var work = mock(KeyRolls.class);
        when(work.mustBeReady(ID.toString()))
                .thenReturn(new KeyRolls.Ready(2, 7, List.of("a", "b")));
        roll.registerAnnotatedCommandHandler(new FinishKeyRollHandler(roll.getRepository(), work));
    }

    private static KeyRollBegun begunBy(String who) {
        return new KeyRollBegun(ID.toString(), "due", who, NOW);
    }

    private static KeyRollFinished finishedBy(String who) {
        return new KeyRollFinished(ID.toString(), 2, 7, List.of("a", "b"), who, NOW);
    }

    @Test
    void beginsOnce() {
        roll.givenNoPriorActivity()
                .when(new BeginKeyRoll(ID, "due", "ops_1", NOW))
                .expectEvents(begunBy("ops_1"));
    }

    @Test
    void beginsOnceOnly() {
        roll.given(begunBy("ops_1"))
                .when(new BeginKeyRoll(ID, "due", "ops_1", NOW.plusSeconds(9)))
                .expectNoEvents();
    }

    @Test
    void isFinishedByAnother() {
        roll.given(begunBy("ops_1"))
                .when(new FinishKeyRoll(ID, "ops_2", NOW))
                .expectEvents(finishedBy("ops_2"));
    }

    @Test
    void isFinishedOnceOnly() {
        roll.given(begunBy("ops_1"), finishedBy("ops_2"))
                .when(new FinishKeyRoll(ID, "ops_3", NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void letsTheScheduleFinishWhatItBegan() {
        roll.given(begunBy("schedule"))
                .when(new FinishKeyRoll(ID, "schedule", NOW))
                .expectEvents(finishedBy("schedule"));
    }

    @Test
    void refusesWhoBeganIt() {
        roll.given(begunBy("ops_1"))
                .when(new FinishKeyRoll(ID, "ops_1", NOW))
                .expectException(refusedBy(KEY_ROLL_MUST_BE_FINISHED_BY_ANOTHER))
                .expectNoEvents();
    }

    @Test
    void refusesWhatNobodyBegan() {
        roll.givenNoPriorActivity()
                .when(new FinishKeyRoll(ID, "ops_2", NOW))
                .expectException(refusedBy(KEY_ROLL_MUST_EXIST))
                .expectNoEvents();
    }
}
