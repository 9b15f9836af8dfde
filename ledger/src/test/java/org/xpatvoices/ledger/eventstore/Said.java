package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event that means nothing, for tests of the log itself. */
record Said(String words) {

    static EventMessage<Said> alone(String words, Instant at) {
        return new GenericEventMessage<>(
                UUID.randomUUID().toString(), new Said(words), Map.of(), at);
    }

    static DomainEventMessage<Said> of(String speaker, long sequence) {
        return new GenericDomainEventMessage<>(
                "Speaker", id(speaker), sequence, new Said(speaker + "/" + sequence));
    }

    /** The identifier of a speaker who is called so. */
    static String id(String speaker) {
        return "spk_"
                + UUID.nameUUIDFromBytes(speaker.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }
}
