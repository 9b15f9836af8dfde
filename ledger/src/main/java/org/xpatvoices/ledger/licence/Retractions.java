package org.xpatvoices.ledger.licence;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.AcknowledgeRetraction;
import org.xpatvoices.contracts.licence.NoticeRetraction;
import org.xpatvoices.ledger.aggregate.Held;

import java.time.Duration;

/** Withdrawals reach those who bought before: they are told, and they answer. */
@Component
class Retractions {
    private final Repository<Licence> licences;
    private final Duration timeToAnswer;

    Retractions(
            Repository<Licence> licences,
            @Value("${xpatvoices.licence.retraction-answer:14d}") Duration timeToAnswer) {
        this.licences = licences;
        this.timeToAnswer = timeToAnswer;
    }

    @CommandHandler
    void decide(NoticeRetraction command) {
        Held.of(licences, command.licenceId(), Licence::new)
                .execute(sold -> sold.notice(command, timeToAnswer));
    }

    @CommandHandler
    void decide(AcknowledgeRetraction command) {
        Held.of(licences, command.licenceId(), Licence::new)
                .execute(sold -> sold.acknowledge(command));
    }
}
