package org.xpatvoices.payouts.bench;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The log of a simulated world: in memory, in one order, without gaps, and never rewritten. */
final class VirtualLog implements EventStorageEngine {
    private final List<Object> inOrder = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> byAggregate = new HashMap<>();

    int size() {
        return inOrder.size();
    }

    Object at(int position) {
        return inOrder.get(position);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain) {
                var own = own(domain.getAggregateIdentifier());
                if (domain.getSequenceNumber() != own.size()) {
                    throw new IllegalStateException(
                            "an event of %s comes as number %d after %d"
                                    .formatted(
                                            domain.getAggregateIdentifier(),
                                            domain.getSequenceNumber(),
                                            own.size()));
                }
                own.add(domain);
            }
            inOrder.add(event.getPayload());
        }
    }

    private List<DomainEventMessage<?>> own(String aggregate) {
        return byAggregate.computeIfAbsent(aggregate, _ -> new ArrayList<>());
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long from) {
        var own = byAggregate.getOrDefault(aggregate, List.of());
        return DomainEventStream.of(
                List.copyOf(own.subList(Math.min((int) from, own.size()), own.size())));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken after, boolean blocking) {
        throw new UnsupportedOperationException("the simulated process reads by position");
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("nothing here lives long enough for snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }
}
