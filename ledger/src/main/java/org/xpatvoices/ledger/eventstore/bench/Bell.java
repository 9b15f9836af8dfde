package org.xpatvoices.ledger.eventstore.bench;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;

/** Rings once. */
@Aggregate
@Profile("bench")
class Bell {
    @AggregateIdentifier private @Nullable String id;

    Bell() {}

    @CommandHandler
    Bell(Ping command) {
        apply(new Pinged(command.bellId()));
    }

    @EventSourcingHandler
    void evolve(Pinged event) {
        id = event.bellId();
    }
}
