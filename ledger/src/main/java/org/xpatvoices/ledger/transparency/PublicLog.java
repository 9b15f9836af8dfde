package org.xpatvoices.ledger.transparency;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.transparency.CheckpointView;
import org.xpatvoices.contracts.transparency.ConsistencyProofView;
import org.xpatvoices.contracts.transparency.GetCheckpoint;
import org.xpatvoices.contracts.transparency.GetConsistencyProof;
import org.xpatvoices.contracts.transparency.GetInclusionProof;
import org.xpatvoices.contracts.transparency.GetLogEntries;
import org.xpatvoices.contracts.transparency.GetLogTile;
import org.xpatvoices.contracts.transparency.GetProvenEvents;
import org.xpatvoices.contracts.transparency.InclusionProofView;
import org.xpatvoices.contracts.transparency.LogPartView;
import org.xpatvoices.contracts.transparency.ProvenEventView;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Answers from the signed part of the log; what is stored but not signed yet is not shown. */
class PublicLog {
    private final JdbcTemplate jdbc;
    private final BooleanSupplier witnessesAnswer;

    /** While witnesses answer, proofs wait the moment that their signatures take. */
    PublicLog(JdbcTemplate jdbc, BooleanSupplier witnessesAnswer) {
        this.jdbc = jdbc;
        this.witnessesAnswer = witnessesAnswer;
    }

    @QueryHandler
    Optional<CheckpointView> handle(GetCheckpoint query) {
        return read(
                connection ->
                        newest(connection)
                                .map(seen -> new CheckpointView(seen.size(), seen.note())));
    }

    @QueryHandler
    Optional<LogPartView> handle(GetLogTile query) {
        TileId tile = new TileId(query.level(), query.index());
        return read(
                connection ->
                        tile.widthIn(signedSize(connection)) < query.width()
                                ? Optional.empty()
                                : Optional.of(
                                        new LogPartView(
                                                LogTables.hashes(
                                                        connection, tile, query.width()))));
    }

    @QueryHandler
    Optional<LogPartView> handle(GetLogEntries query) {
        TileId bundle = new TileId(0, query.index());
        return read(
                connection ->
                        bundle.widthIn(signedSize(connection)) < query.width()
                                ? Optional.empty()
                                : Optional.ofNullable(
                                                LogTables.entries(
                                                        connection, query.index(), query.width()))
                                        .map(LogPartView::new));
    }

    @QueryHandler
    Optional<InclusionProofView> handle(GetInclusionProof query) {
        return read(
                connection -> {
                    // Asked first: what is indexed by now is found by its id below.
                    boolean complete =
                            StoredEvents.lastPosition(connection)
                                    <= LogTables.indexedTo(connection);
                    Optional<Long> position = LogTables.positionOf(connection, query.eventId());
                    if (position.isEmpty()) {
                        return complete
                                ? Optional.empty()
                                : Optional.of(new InclusionProofView(null));
                    }
                    return Optional.of(
                            new InclusionProofView(
                                    proof(connection, position.get() - 1)
                                            .map(Proof::text)
                                            .orElse(null)));
                });
    }

    @QueryHandler
    Optional<ConsistencyProofView> handle(GetConsistencyProof query) {
        return read(
                connection ->
                        newest(connection)
                                .filter(seen -> query.size() <= seen.size())
                                .map(
                                        seen ->
                                                new ConsistencyProofView(
                                                        Proof.ofGrowth(
                                                                connection, query.size(), seen))));
    }

    @QueryHandler
    List<ProvenEventView> handle(GetProvenEvents query) {
        return read(
                connection ->
                        StoredEvents.ofAggregate(connection, query.aggregateId()).stream()
                                .filter(event -> query.types().contains(simpleName(event)))
                                .flatMap(
                                        event ->
                                                proof(connection, event.position() - 1)
                                                        .map(proof -> proof.open(event))
                                                        .stream())
                                .toList());
    }

    private Optional<Proof> proof(Connection connection, long index) {
        return Proof.of(connection, index, witnessesAnswer.getAsBoolean());
    }

    private static Optional<Checkpoint> newest(Connection connection) throws SQLException {
        return Checkpoint.newest(connection);
    }

    private static long signedSize(Connection connection) throws SQLException {
        return LogTables.head(connection).signedSize();
    }

    private static String simpleName(StoredEvent event) {
        return event.type().substring(event.type().lastIndexOf('.') + 1);
    }

    private <T> T read(ConnectionCallback<T> reading) {
        T answer = jdbc.execute(reading);
        if (answer == null) {
            throw new IllegalStateException("a question without an answer");
        }
        return answer;
    }
}
