package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

import java.util.List;

/** Somebody else wrote at this place of the stream first. */
final class AppendConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StreamKey stream;

    AppendConflict(StreamKey stream) {
        super("the stream has gone on", null, false, false);
        this.stream = stream;
    }

    StreamKey stream() {
        return stream;
    }

    /** As Axon says it to the caller whose append this was. */
    RuntimeException told(String aggregateId, List<? extends EventMessage<?>> messages) {
        boolean begins =
                messages.stream()
                        .anyMatch(
                                message ->
                                        message instanceof DomainEventMessage<?> event
                                                && event.getAggregateIdentifier()
                                                        .equals(aggregateId)
                                                && event.getSequenceNumber() == 0);
        return begins
                ? new AggregateStreamCreationException(
                        "There are events of " + aggregateId + " already")
                : new ConcurrencyException("Somebody else wrote to " + aggregateId + " first");
    }
}
