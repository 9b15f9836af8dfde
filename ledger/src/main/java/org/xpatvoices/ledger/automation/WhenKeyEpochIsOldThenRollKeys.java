package org.xpatvoices.ledger.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.KeyRollId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.shredding.BeginKeyRoll;
import org.xpatvoices.contracts.shredding.FinishKeyRoll;
import org.xpatvoices.ledger.shredding.KeySchedule;

import java.time.Clock;
import java.util.UUID;

/**
 * Changes the key that wraps keys when its time is over, if a period is set. One look begins, a
 * later one finishes; what is refused is tried again and said aloud each time.
 */
@Component
class WhenKeyEpochIsOldThenRollKeys {
    private static final Logger LOG = LoggerFactory.getLogger(WhenKeyEpochIsOldThenRollKeys.class);

    private final KeySchedule schedule;
    private final CommandGateway commands;
    private final Clock clock;

    WhenKeyEpochIsOldThenRollKeys(
            KeySchedule schedule, CommandGateway commands, ObjectProvider<Clock> clock) {
        this.schedule = schedule;
        this.commands = commands;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Scheduled(
            initialDelayString = "${xpatvoices.vault.look-every:PT50S}",
            fixedDelayString = "${xpatvoices.vault.look-every:PT50S}")
    void look() {
        schedule.forgetClosedEpochs();
        if (!schedule.isOn()) {
            return;
        }
        var unfinished = schedule.unfinished();
        try {
            if (unfinished.isPresent()) {
                commands.sendAndWait(
                        new FinishKeyRoll(
                                unfinished.get(), BeginKeyRoll.SCHEDULE, clock.instant()));
            } else if (schedule.isDue(clock.instant())) {
                commands.sendAndWait(
                        new BeginKeyRoll(
                                new KeyRollId(UUID.randomUUID()),
                                "the key has been in use for its period",
                                BeginKeyRoll.SCHEDULE,
                                clock.instant()));
            }
        } catch (Refused refused) {
            LOG.warn(
                    "The key-encryption key is due and cannot be changed: {} {}",
                    refused.rule(),
                    refused.getMessage());
        }
    }
}
