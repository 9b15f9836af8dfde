package org.xpatvoices.payouts.reconcile;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.PayoutEvidence;

import java.util.List;

/** The decisions on statements and breaks over any log, without the application around them. */
public final class ReconcileDeciders {
    private ReconcileDeciders() {}

    public static void subscribe(CommandBus bus, EventStore log, PayoutEvidence evidence) {
        subscribe(bus, log, BankBook.class, evidence);
        subscribe(bus, log, Break.class, evidence);
    }

    private static <T> void subscribe(
            CommandBus bus, EventStore log, Class<T> aggregate, PayoutEvidence evidence) {
        var parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(aggregate),
                        new SimpleResourceParameterResolverFactory(
                                List.of(evidence, ApprovalLimits.NONE)));
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(
                        EventSourcingRepository.builder(aggregate)
                                .eventStore(log)
                                .cache(new WeakReferenceCache())
                                .parameterResolverFactory(parameters)
                                .build())
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }
}
