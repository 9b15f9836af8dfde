package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

import java.util.UUID;

/** Turns messages into rows, on the thread of whoever appends them. */
final class EventEncoder {
    private final AggregateKinds kinds;
    private final EventTypes types;
    private final RowSeal seal;

    EventEncoder(AggregateKinds kinds, EventTypes types, RowSeal seal) {
        this.kinds = kinds;
        this.types = types;
        this.seal = seal;
    }

    /** Times are kept to the millisecond, because Axon reads them back so. */
    EventRow encode(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
        var eventId = UUID.fromString(event.getIdentifier());
        var stream = streamOf(event, eventId);
        long sequence =
                event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
        short type = types.numberOf(payload.getType().getName(), payload.getType().getRevision());
        long at = event.getTimestamp().toEpochMilli();
        return new EventRow(
                stream,
                sequence,
                type,
                eventId,
                at,
                metadata,
                payload.getData(),
                seal.over(stream, sequence, type, eventId, at, metadata, payload.getData()));
    }

    private StreamKey streamOf(EventMessage<?> event, UUID eventId) {
        return event instanceof DomainEventMessage<?> domain
                ? kinds.keyFor(domain.getAggregateIdentifier(), domain.getType())
                : new StreamKey(StreamKey.ALONE, eventId);
    }
}
