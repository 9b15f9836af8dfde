package org.xpatvoices.marketplace.outbound;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the events of one processor batch and publishes them before the batch's token is
 * committed. If Kafka is away the batch fails, the processor backs off and tries again; nothing is
 * skipped.
 */
@ProcessingGroup(PublishContractEvents.GROUP)
final class PublishContractEvents {
    static final String GROUP = "outbound.kafka";
    private static final String BATCH = "outbound.kafka.batch";

    private final KafkaPublisher publisher;
    private final PublicKeys keys;
    private final PublicEventJson json = new PublicEventJson();

    PublishContractEvents(KafkaPublisher publisher, PublicKeys keys) {
        this.publisher = publisher;
        this.keys = keys;
    }

    @EventHandler
    void on(Object event, EventMessage<?> message, TrackingToken token) {
        if (PublicEventJson.mayLeave(event.getClass())) {
            batch(CurrentUnitOfWork.get())
                    .add(outbound(event, message, token.position().orElseThrow()));
        }
    }

    private List<OutboundEvent> batch(UnitOfWork<?> work) {
        return work.getOrComputeResource(
                BATCH,
                name -> {
                    List<OutboundEvent> collected = new ArrayList<>();
                    work.onPrepareCommit(done -> publisher.publish(collected));
                    return collected;
                });
    }

    private OutboundEvent outbound(Object event, EventMessage<?> message, long position) {
        String key =
                message instanceof DomainEventMessage<?> domain
                        ? keys.of(domain.getAggregateIdentifier(), event)
                        : message.getIdentifier();
        byte[] body = json.write(position, message.getIdentifier(), message.getTimestamp(), event);
        return new OutboundEvent(
                position, key, event.getClass().getSimpleName(), message.getIdentifier(), body);
    }
}
