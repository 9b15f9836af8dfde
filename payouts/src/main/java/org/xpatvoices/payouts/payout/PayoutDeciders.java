package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The decisions on payouts over any log, without the application around them. */
public final class PayoutDeciders {
    private PayoutDeciders() {}

    /**
     * Lets a bus decide on runs, batches and planned runs; answers what the batches know, for those
     * who decide on breaks.
     *
     * @param kept where batches are kept between two decisions
     * @param cover what payees still have payable
     * @param checked whose money waits for people
     */
    public static PayoutEvidence subscribe(
            CommandBus bus, EventStore log, Cache kept, PayableCover cover, CheckedPayees checked) {
        var evidence = new AtomicReference<BatchesSent>(_ -> false);
        BatchesSent sent = batches -> evidence.get().all(batches);
        var parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(PayoutRun.class),
                        new SimpleResourceParameterResolverFactory(
                                List.of(
                                        ApprovalLimits.NONE,
                                        VoucherVoid.NONE,
                                        AnswersHeard.NONE,
                                        FloatCover.FULL,
                                        DailyLimit.NONE,
                                        checked,
                                        sent)));
        var runs =
                EventSourcingRepository.builder(PayoutRun.class)
                        .eventStore(log)
                        .parameterResolverFactory(parameters)
                        .build();
        Repository<PayoutBatch> batches =
                EventSourcingRepository.builder(PayoutBatch.class)
                        .eventStore(log)
                        .parameterResolverFactory(parameters)
                        .cache(kept)
                        .build();
        decide(bus, PayoutRun.class, runs, parameters);
        decide(bus, PayoutBatch.class, batches, parameters);
        bus.subscribe(
                RunPlan.class.getName(),
                message -> {
                    ((RunPlan) message.getPayload()).append(runs, batches);
                    return null;
                });
        var known =
                new BatchEvidence(batches, VoucherVoid.NONE, (_, _) -> true, cover, _ -> Map.of());
        evidence.set(known);
        return known;
    }

    private static <T> void decide(
            CommandBus bus,
            Class<T> aggregate,
            Repository<T> repository,
            ParameterResolverFactory parameters) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }
}
