package org.xpatvoices.ledger.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.TryAgain;
import org.xpatvoices.ledger.transparency.EpochCount;

import java.time.Clock;

/** Commits to the counts of an epoch of the public log once it is over. */
@Component
class WhenLogEpochIsOverThenCloseIt {
    private static final Logger LOG = LoggerFactory.getLogger(WhenLogEpochIsOverThenCloseIt.class);

    private final EpochCount epochs;
    private final CommandGateway commands;
    private final Clock clock;

    WhenLogEpochIsOverThenCloseIt(
            EpochCount epochs, CommandGateway commands, ObjectProvider<Clock> clock) {
        this.epochs = epochs;
        this.commands = commands;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.log.look-every:PT10S}",
            fixedDelayString = "${xpatvoices.log.look-every:PT10S}")
    void look() {
        try {
            epochs.due(clock.instant()).ifPresent(commands::sendAndWait);
        } catch (TryAgain elsewhere) {
            LOG.debug("Another process closes the epoch: {}", elsewhere.getMessage());
        }
    }
}
