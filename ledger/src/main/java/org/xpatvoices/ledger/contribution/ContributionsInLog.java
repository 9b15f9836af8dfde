package org.xpatvoices.ledger.contribution;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.ContributionRecorded;
import org.xpatvoices.contracts.ids.ContributionId;

import java.util.Optional;

/**
 * Reads the log without holding the other contribution's lock, so that no two can wait in a ring.
 */
@Component
class ContributionsInLog implements RecordedContributions {
    private final EventStore log;

    ContributionsInLog(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean isUnheardOf(ContributionId id) {
        return log.lastSequenceNumberFor(id.toString()).isEmpty();
    }

    @Override
    public Optional<ContributionRecorded> find(ContributionId id) {
        var events = log.readEvents(id.toString());
        return events.hasNext() && events.next().getPayload() instanceof ContributionRecorded event
                ? Optional.of(event)
                : Optional.empty();
    }
}
