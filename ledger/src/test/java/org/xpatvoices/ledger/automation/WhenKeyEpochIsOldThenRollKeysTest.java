package org.xpatvoices.ledger.automation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.xpatvoices.contracts.ids.KeyRollId;
import org.xpatvoices.contracts.refusal.KeyRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.shredding.BeginKeyRoll;
import org.xpatvoices.contracts.shredding.FinishKeyRoll;
import org.xpatvoices.ledger.shredding.KeySchedule;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

class WhenKeyEpochIsOldThenRollKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final KeyRollId ROLL = new KeyRollId(new UUID(1, 1));

    private final KeySchedule schedule = mock(KeySchedule.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private WhenKeyEpochIsOldThenRollKeys automation;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void wire() {
        ObjectProvider<Clock> clock = mock(ObjectProvider.class);
        when(clock.getIfAvailable(any())).thenReturn(Clock.fixed(NOW, ZoneOffset.UTC));
        automation = new WhenKeyEpochIsOldThenRollKeys(schedule, commands, clock);
        when(schedule.isOn()).thenReturn(true);
        when(schedule.unfinished()).thenReturn(Optional.empty());
    }

    @Test
    void doesNothingWithoutAPeriodButForgetsClosedEpochs() {
        when(schedule.isOn()).thenReturn(false);
        automation.look();
        verify(schedule).forgetClosedEpochs();
        verifyNoInteractions(commands);
    }

    @Test
    void doesNothingBeforeTheTime() {
        automation.look();
        verifyNoInteractions(commands);
    }

    @Test
    void beginsWhenTheKeyIsOld() {
        when(schedule.isDue(NOW)).thenReturn(true);
        automation.look();
        verify(commands)
                .sendAndWait(
                        argThat(
                                (Object command) ->
                                        command instanceof BeginKeyRoll begin
                                                && begin.begunBy().equals("schedule")));
    }

    @Test
    void finishesWhatWasBegun() {
        when(schedule.unfinished()).thenReturn(Optional.of(ROLL));
        automation.look();
        verify(commands).sendAndWait(new FinishKeyRoll(ROLL, "schedule", NOW));
    }

    @Test
    void looksAgainAfterARefusal() {
        when(schedule.unfinished()).thenReturn(Optional.of(ROLL));
        when(commands.sendAndWait(any()))
                .thenThrow(new Refused(KeyRule.KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES, "0 of 2"));
        assertThatCode(automation::look).doesNotThrowAnyException();
    }
}
