package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event that means nothing, for tests of the log itself. */
record Said(String words) {

    static EventMessage<Said> alone(String words, Instant at) {
        return new GenericEventMessage<>(
                UUID.randomUUID().toString(), new Said(words), Map.of(), at);
    }

    static DomainEventMessage<Said> of(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Speaker", aggregateId, sequence, new Said(aggregateId + "/" + sequence));
    }
}
