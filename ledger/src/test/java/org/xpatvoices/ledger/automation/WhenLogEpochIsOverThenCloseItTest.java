package org.xpatvoices.ledger.automation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.xpatvoices.contracts.ids.LogId;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.contracts.transparency.CloseEpoch;
import org.xpatvoices.ledger.transparency.EpochCount;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class WhenLogEpochIsOverThenCloseItTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final CloseEpoch DUE = new CloseEpoch(LogId.OURS, 1, 9, List.of(), NOW);

    private final EpochCount epochs = mock(EpochCount.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private WhenLogEpochIsOverThenCloseIt automation;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void wire() {
        ObjectProvider<Clock> clock = mock(ObjectProvider.class);
        when(clock.getIfAvailable(any())).thenReturn(Clock.fixed(NOW, ZoneOffset.UTC));
        automation = new WhenLogEpochIsOverThenCloseIt(epochs, commands, clock);
    }

    @Test
    void closesWhatIsOver() {
        when(epochs.due(NOW)).thenReturn(Optional.of(DUE));
        automation.look();
        verify(commands).sendAndWait(DUE);
    }

    @Test
    void leavesWhatLasts() {
        when(epochs.due(NOW)).thenReturn(Optional.empty());
        automation.look();
        verifyNoInteractions(commands);
    }

    @Test
    void leavesItToTheProcessThatWrites() {
        when(epochs.due(NOW)).thenReturn(Optional.of(DUE));
        when(commands.sendAndWait(DUE)).thenThrow(new TryAgain("Another process writes the log."));
        assertThatCode(automation::look).doesNotThrowAnyException();
    }
}
