package org.xpatvoices.ledger.contribution;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.ids.ContributionId;
import org.xpatvoices.ledger.eventstore.LogEventStore;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the log without holding the other contribution's lock, so that no two can wait in a ring.
 */
@Component
class ContributionsInLog implements RecordedContributions {
    private static final String UNHEARD_OF = ContributionsInLog.class.getName();

    private final EventStore log;

    ContributionsInLog(EventStore log) {
        this.log = log;
    }

    /** Each answer is good for once: after that the unit of work may have recorded it itself. */
    @Override
    public boolean isUnheardOf(ContributionId id) {
        boolean lookedUp =
                CurrentUnitOfWork.map(work -> work.<Set<String>>getResource(UNHEARD_OF))
                        .filter(unheardOf -> unheardOf.remove(id.toString()))
                        .isPresent();
        return lookedUp || log.lastSequenceNumberFor(id.toString()).isEmpty();
    }

    @Override
    public void lookUp(List<ContributionId> ids) {
        if (log instanceof LogEventStore store) {
            var unheardOf =
                    ids.stream()
                            .map(ContributionId::toString)
                            .collect(Collectors.toCollection(HashSet::new));
            unheardOf.removeAll(store.begun(unheardOf));
            CurrentUnitOfWork.get().resources().put(UNHEARD_OF, unheardOf);
        }
    }

    @Override
    public Optional<ContributionRecorded> find(ContributionId id) {
        var events = log.readEvents(id.toString());
        return events.hasNext() && events.next().getPayload() instanceof ContributionRecorded event
                ? Optional.of(event)
                : Optional.empty();
    }
}
