package org.xpatvoices.ledger.eventstore;

import org.xpatvoices.contracts.refusal.TryAgain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Batches whose commit was sent and never answered. Once the session that sent it is over, the
 * table says whether they are in; until then nobody is told anything.
 */
final class Doubts {
    private final List<Doubt> open = new ArrayList<>();

    private record Doubt(List<AppendRequest> requests, long before, int session, long sinceNanos) {}

    void add(List<AppendRequest> requests, Seat seat) {
        open.add(
                new Doubt(
                        List.copyOf(requests),
                        seat.lastPosition(),
                        seat.session(),
                        System.nanoTime()));
    }

    boolean holds(AppendRequest request) {
        return open.stream().anyMatch(doubt -> doubt.requests().contains(request));
    }

    /** False while a session of ours that we cannot reach is still there; it is ended then. */
    boolean areRipe(Connection connection) throws SQLException {
        boolean ripe = true;
        try (var end =
                connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid = ?")) {
            for (var doubt : open) {
                end.setInt(1, doubt.session());
                try (var row = end.executeQuery()) {
                    ripe &= !row.next();
                }
            }
        }
        return ripe;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** To be asked only when the session that sent the commit is over. */
    int settle(Connection connection) throws SQLException {
        int stored = 0;
        while (!open.isEmpty()) {
            var doubt = open.getFirst();
            if (isStored(doubt, connection)) {
                stored++;
                long position = doubt.before() + 1;
                for (var request : doubt.requests()) {
                    request.succeed(position);
                    position += request.rows().size();
                }
            } else {
                doubt.requests()
                        .forEach(
                                one ->
                                        one.fail(
                                                new TryAgain(
                                                        "The connection to the log broke; nothing"
                                                                + " was written.")));
            }
            open.removeFirst();
        }
        return stored;
    }

    /** Nobody can tell yet, and nobody should wait for ever. */
    void giveUpAfter(long nanos) {
        open.removeIf(
                doubt -> {
                    boolean old = System.nanoTime() - doubt.sinceNanos() > nanos;
                    if (old) {
                        doubt.requests()
                                .forEach(
                                        one ->
                                                one.fail(
                                                        new TryAgain(
                                                                "The connection to the log broke;"
                                                                        + " whether this was"
                                                                        + " written is not known"
                                                                        + " yet.")));
                    }
                    return old;
                });
    }

    private static boolean isStored(Doubt doubt, Connection connection) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select event_id = ? from ledger.event where position = ?")) {
            query.setObject(1, doubt.requests().getFirst().rows().getFirst().eventId());
            query.setLong(2, doubt.before() + 1);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
