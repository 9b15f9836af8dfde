package org.xpatvoices.ledger.eventstore.bench;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;

/** The least that an aggregate can do, so that what is measured is everything around it. */
@Aggregate(cache = "aggregateCache")
@Profile("bench")
class Tally {
    @AggregateIdentifier private @Nullable String id;
    private long count;

    Tally() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Tick command) {
        apply(new Ticked(command.tallyId(), count + 1, Ticked.NOTE));
    }

    @EventSourcingHandler
    void evolve(Ticked event) {
        id = event.tallyId();
        count = event.count();
    }
}
