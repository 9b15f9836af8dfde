package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

import java.util.ArrayList;
import java.util.List;
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

    /** Events of one command say the same about where they come from: that is written once. */
    List<EventRow> encode(List<? extends EventMessage<?>> events, Serializer serializer) {
        var rows = new ArrayList<EventRow>(events.size());
        MetaData common = null;
        byte[] metadata = {};
        for (var event : events) {
            if (!event.getMetaData().equals(common)) {
                common = event.getMetaData();
                metadata = event.serializeMetaData(serializer, byte[].class).getData();
            }
            rows.add(encode(event, metadata, serializer));
        }
        return rows;
    }

    /** Times are kept to the millisecond, because Axon reads them back so. */
    private EventRow encode(EventMessage<?> event, byte[] metadata, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
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
