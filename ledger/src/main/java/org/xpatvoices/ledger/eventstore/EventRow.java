package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An event as it is stored, without the position that it has yet to be given. */
record EventRow(
        String aggregateId,
        long sequence,
        @Nullable String aggregateType,
        UUID eventId,
        String payloadType,
        @Nullable String payloadRevision,
        Instant recordedAt,
        byte[] metadata,
        byte[] payload) {

    /**
     * Times are kept to the millisecond, because Axon reads them back so. An event that no
     * aggregate published is the only one of a stream of its own.
     */
    static EventRow of(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        var ofAggregate = event instanceof DomainEventMessage<?> domain ? domain : null;
        return new EventRow(
                ofAggregate == null ? event.getIdentifier() : ofAggregate.getAggregateIdentifier(),
                ofAggregate == null ? 0 : ofAggregate.getSequenceNumber(),
                ofAggregate == null ? null : ofAggregate.getType(),
                UUID.fromString(event.getIdentifier()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                metadata.getData(),
                payload.getData());
    }

    void bind(PreparedStatement statement, int firstIndex) throws SQLException {
        var index = firstIndex;
        statement.setString(index++, aggregateId);
        statement.setLong(index++, sequence);
        statement.setString(index++, aggregateType);
        statement.setObject(index++, eventId);
        statement.setString(index++, payloadType);
        statement.setString(index++, payloadRevision);
        statement.setObject(index++, recordedAt.atOffset(ZoneOffset.UTC));
        statement.setBytes(index++, metadata);
        statement.setBytes(index, payload);
    }
}
