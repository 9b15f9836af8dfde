package org.xpatvoices.ledger.transparency;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.LogId;
import org.xpatvoices.contracts.transparency.EpochClosed;
import org.xpatvoices.contracts.transparency.GetEpochProof;
import org.xpatvoices.contracts.transparency.GetEpochs;
import org.xpatvoices.contracts.transparency.ProvenEventView;

import java.util.List;
import java.util.Optional;

/** The closed epochs, as anybody may see them. */
class PublicEpochs {
    private static final String LOG = LogId.OURS.toString();

    private final EventStore events;
    private final JdbcTemplate jdbc;

    PublicEpochs(EventStore events, JdbcTemplate jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<EpochClosed> handle(GetEpochs query) {
        return events.readEvents(LOG, query.after())
                .asStream()
                .limit(query.limit())
                .map(event -> (EpochClosed) event.getPayload())
                .toList();
    }

    @QueryHandler
    Optional<ProvenEventView> handle(GetEpochProof query) {
        Optional<ProvenEventView> proven =
                jdbc.execute(
                        (ConnectionCallback<Optional<ProvenEventView>>)
                                connection ->
                                        StoredEvents.ofAggregate(connection, LOG, query.epoch() - 1)
                                                .flatMap(
                                                        event ->
                                                                Proof.of(
                                                                                connection,
                                                                                event.position()
                                                                                        - 1,
                                                                                false)
                                                                        .map(
                                                                                proof ->
                                                                                        proof.open(
                                                                                                event))));
        return proven == null ? Optional.empty() : proven;
    }
}
