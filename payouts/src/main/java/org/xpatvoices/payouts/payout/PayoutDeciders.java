package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;

import java.util.List;

/** The decisions on payouts over any log, without the application around them. */
public final class PayoutDeciders {
    private PayoutDeciders() {}

    /**
     * Lets a bus decide on runs, batches and planned runs; answers what the batches know, for those
     * who decide on breaks.
     */
    public static PayoutEvidence subscribe(CommandBus bus, EventStore log) {
        BatchesSent noneSent = _ -> false;
        var parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(PayoutRun.class),
                        new SimpleResourceParameterResolverFactory(
                                List.of(ApprovalLimits.NONE, VoucherVoid.NONE, noneSent)));
        var runs =
                EventSourcingRepository.builder(PayoutRun.class)
                        .eventStore(log)
                        .parameterResolverFactory(parameters)
                        .build();
        Repository<PayoutBatch> batches =
                EventSourcingRepository.builder(PayoutBatch.class)
                        .eventStore(log)
                        .parameterResolverFactory(parameters)
                        .cache(new WeakReferenceCache())
                        .build();
        AggregateAnnotationCommandHandler.<PayoutRun>builder()
                .aggregateType(PayoutRun.class)
                .repository(runs)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
        AggregateAnnotationCommandHandler.<PayoutBatch>builder()
                .aggregateType(PayoutBatch.class)
                .repository(batches)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
        bus.subscribe(
                RunPlan.class.getName(),
                message -> {
                    ((RunPlan) message.getPayload()).append(runs, batches);
                    return null;
                });
        return new BatchEvidence(batches, VoucherVoid.NONE);
    }
}
