package org.xpatvoices.ledger.transparency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.transparency.CloseEpoch;
import org.xpatvoices.contracts.transparency.EpochClosed;

/** The closed epochs of the public log: each begins where the one before it ended. */
@Aggregate
class LogEpochs {
    @AggregateIdentifier private @Nullable String id;
    private long epoch;
    private long countedTo;

    LogEpochs() {}

    /** What another process has counted meanwhile is not counted twice. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CloseEpoch command) {
        if (command.firstPosition() == countedTo + 1 && command.lastPosition() > countedTo) {
            apply(
                    new EpochClosed(
                            command.logId().toString(),
                            epoch + 1,
                            command.firstPosition(),
                            command.lastPosition(),
                            command.counts(),
                            command.closedAt()));
        }
    }

    @EventSourcingHandler
    void evolve(EpochClosed event) {
        id = event.logId();
        epoch = event.epoch();
        countedTo = event.lastPosition();
    }
}
