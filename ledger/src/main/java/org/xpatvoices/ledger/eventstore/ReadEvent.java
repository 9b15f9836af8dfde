package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

import java.time.Instant;

/** A row of the log as Axon takes it: nothing is copied, spelt out or parsed before it is asked. */
sealed interface ReadEvent extends EventData<byte[]> {
    EventRow row();

    EventTypes.Type payloadType();

    @Override
    default String getEventIdentifier() {
        return row().eventId().toString();
    }

    @Override
    default Instant getTimestamp() {
        return Instant.ofEpochMilli(row().recordedAtMillis());
    }

    @Override
    default SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(row().metadata(), byte[].class);
    }

    @Override
    default SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                row().payload(), byte[].class, payloadType().name(), payloadType().revision());
    }

    /** An event that belongs to no aggregate. */
    record Alone(long position, EventTypes.Type payloadType, EventRow row)
            implements ReadEvent, TrackedEventData<byte[]> {
        @Override
        public TrackingToken trackingToken() {
            return new GlobalSequenceTrackingToken(position);
        }
    }

    /** An event of an aggregate, or a snapshot of it, which has position 0. */
    record OfAggregate(
            long position,
            EventTypes.Type payloadType,
            EventRow row,
            String getType,
            String getAggregateIdentifier)
            implements ReadEvent, TrackedEventData<byte[]>, DomainEventData<byte[]> {
        @Override
        public TrackingToken trackingToken() {
            return new GlobalSequenceTrackingToken(position);
        }

        @Override
        public long getSequenceNumber() {
            return row.sequence();
        }
    }
}
