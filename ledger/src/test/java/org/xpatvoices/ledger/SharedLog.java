package org.xpatvoices.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Given, when, then over several aggregates: Axon's own fixture knows one stream only, a sale
 * writes three.
 */
public final class SharedLog {
    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final DefaultCommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final Map<String, AtomicInteger> lengths = new HashMap<>();

    /**
     * @param resources what its handlers ask for beside their messages
     */
    public <T> Repository<T> repository(Class<T> aggregate, Object... resources) {
        return EventSourcingRepository.builder(aggregate)
                .eventStore(store)
                .parameterResolverFactory(
                        MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(aggregate),
                                new SimpleResourceParameterResolverFactory(List.of(resources))))
                .build();
    }

    public void handledBy(Object... handlers) {
        for (Object handler : handlers) {
            new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
        }
    }

    public SharedLog given(String aggregateId, Object... events) {
        for (Object event : events) {
            int sequence =
                    lengths.computeIfAbsent(aggregateId, _ -> new AtomicInteger())
                            .getAndIncrement();
            store.publish(new GenericDomainEventMessage<>("any", aggregateId, sequence, event));
        }
        return this;
    }

    public Outcome when(Object command) {
        int before = all().size();
        Throwable thrown = null;
        try {
            gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command));
        } catch (RuntimeException e) {
            thrown = e;
        }
        List<? extends EventMessage<?>> after = all();
        return new Outcome(after.subList(before, after.size()), thrown);
    }

    /** For many callers at once, who are told apart by nothing but whether they were served. */
    public boolean succeeds(Object command) {
        try {
            gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private List<? extends EventMessage<?>> all() {
        try (var events = engine.readEvents(null, false)) {
            return events.toList();
        }
    }

    /** What a command did. */
    public record Outcome(List<? extends EventMessage<?>> messages, @Nullable Throwable thrown) {
        public List<?> events() {
            assertThat(thrown).isNull();
            return messages.stream().map(EventMessage::getPayload).toList();
        }

        public List<String> streams() {
            return messages.stream()
                    .map(message -> ((DomainEventMessage<?>) message).getAggregateIdentifier())
                    .toList();
        }

        public void appended(Object... expected) {
            assertThat(events()).isEqualTo(List.of(expected));
        }

        public void changedNothing() {
            assertThat(events()).isEmpty();
        }

        public void refusedBy(Rule rule) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
            assertThat(messages).isEmpty();
        }
    }
}
