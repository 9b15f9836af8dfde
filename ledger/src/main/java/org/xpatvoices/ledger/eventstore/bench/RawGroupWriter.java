package org.xpatvoices.ledger.eventstore.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One connection that writes what waits, with COPY BINARY and one commit: the same grouping as ours
 * with nothing else around it, no fence, no conflict check, no messages.
 */
final class RawGroupWriter implements Contender {
    private static final int ROWS_MAX = 2_000;

    private final RawTable table;
    private final Connection connection;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("raw-writer").daemon().start(this::run);

    RawGroupWriter(RawTable table) throws SQLException {
        this.table = table;
        this.connection = table.open();
        connection.setAutoCommit(false);
    }

    private record Waiting(RawCopy.Row row, CompletableFuture<Void> done) {}

    @Override
    public Action caller(int number) {
        var stream = UUID.randomUUID();
        long[] sequence = {0};
        return () -> {
            var waiting =
                    new Waiting(RawCopy.Row.of(stream, sequence[0]++), new CompletableFuture<>());
            queue.put(waiting);
            waiting.done().join();
            return 1;
        };
    }

    private void run() {
        var batch = new ArrayList<Waiting>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, ROWS_MAX);
                RawCopy.copy(
                        connection,
                        table.nextPositions(batch.size()),
                        batch.stream().map(Waiting::row).toList());
                connection.commit();
                batch.forEach(waiting -> waiting.done().complete(null));
                batch.clear();
            }
        } catch (InterruptedException stopped) {
            // The bench is over.
        } catch (SQLException e) {
            batch.forEach(waiting -> waiting.done().completeExceptionally(e));
        }
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        connection.close();
    }
}
