package org.xpatvoices.payouts.reconcile;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;
import org.xpatvoices.payouts.payout.PayoutEvidence;

import java.util.List;

/** The decisions on statements and breaks over any log, without the application around them. */
public final class ReconcileDeciders {
    /** Nothing is recorded beside the sales of a simulated world. */
    private static final Records ANY = (_, _) -> {};

    private ReconcileDeciders() {}

    /**
     * Lets a bus decide on statements and breaks; answers how far back each statement is proof.
     *
     * @param kept where accounts and breaks are kept between two decisions
     */
    public static StatementChains subscribe(
            CommandBus bus, EventStore log, PayoutEvidence evidence, Cache kept) {
        subscribe(bus, log, Break.class, evidence, kept);
        return new StatementChains(subscribe(bus, log, BankBook.class, evidence, kept));
    }

    private static <T> Repository<T> subscribe(
            CommandBus bus,
            EventStore log,
            Class<T> aggregate,
            PayoutEvidence evidence,
            Cache kept) {
        var parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(aggregate),
                        new SimpleResourceParameterResolverFactory(
                                List.of(evidence, ApprovalLimits.NONE, ANY, DailyLimit.NONE)));
        Repository<T> repository =
                EventSourcingRepository.builder(aggregate)
                        .eventStore(log)
                        .cache(kept)
                        .parameterResolverFactory(parameters)
                        .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
        return repository;
    }
}
