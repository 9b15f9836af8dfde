package org.xpatvoices.ledger.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of this process that writes the log. It takes the seat when it is free, writes
 * whatever waits as one commit, and answers everybody in it. Batches come from the commits in
 * flight: nobody waits for company.
 *
 * <p>While another process holds the seat, appends are refused as retryable rather than passed on:
 * a command decided here might rest on what this process has cached, and the writer has moved on.
 */
final class EventWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventWriter.class);
    private static final long HEARTBEATS_PER_STALL = 4;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Database database;
    private final WriterSettings settings;
    private final LogHead head;
    private final LogMetrics metrics;
    private final Runnable onSeated;
    private final AppendQueue queue;
    private final Doubts doubts = new Doubts();
    private final BatchWriter batches;
    private final Thread thread;
    private final Seated seated = new Seated();

    EventWriter(
            Database database,
            WriterSettings settings,
            LogHead head,
            RecentRows recent,
            LogMetrics metrics,
            Runnable onSeated) {
        this.database = database;
        this.settings = settings;
        this.head = head;
        this.metrics = metrics;
        this.onSeated = onSeated;
        this.queue = new AppendQueue(settings.queueRowsMax(), settings.queueBytesMax());
        this.batches = new BatchWriter(settings, head, recent, doubts, metrics);
        this.thread = Thread.ofPlatform().name("event-writer").daemon().unstarted(this::run);
        metrics.watch(queue::rows, seated::epoch);
    }

    void start() {
        thread.start();
    }

    /** The position of the first event; whatever is thrown, it is known or said what became. */
    long append(AppendRequest request) {
        seated.await(settings.patience());
        queue.put(request);
        return request.await();
    }

    /** Under which writer a command begins; waits a moment for the first one to be seated. */
    long epoch() {
        return seated.await(settings.patience());
    }

    /** Whether the log is written by this process, by another, or by nobody for the moment. */
    Place place() {
        if (seated.isElsewhere()) {
            return Place.ELSEWHERE;
        }
        return seated.epoch() > 0 ? Place.HERE : Place.NOWHERE;
    }

    /** Where the writer of the log is. */
    enum Place {
        HERE,
        ELSEWHERE,
        NOWHERE
    }

    private void run() {
        while (!queue.isDone()) {
            try (var seat = Seat.take(database, settings.stallMax())) {
                if (seat == null) {
                    standBy();
                } else {
                    sit(seat);
                }
            } catch (InterruptedException stopped) {
                break;
            } catch (SQLException | RuntimeException lost) {
                stepDown(lost);
            }
        }
        queue.refuseAll("This process is stopping.");
        doubts.giveUpAfter(0);
    }

    /** Somebody else's lock means that our last session is over: doubts can be settled. */
    private void standBy() throws SQLException, InterruptedException {
        seated.elsewhere();
        queue.refuseAll("Another process writes the log.");
        settleFromOutside();
        Thread.sleep(TimeUnit.NANOSECONDS.toMillis(RETRY_NANOS));
    }

    private void settleFromOutside() throws SQLException {
        if (!doubts.isEmpty()) {
            try (var connection = database.openDirectly("doubts")) {
                if (doubts.areRipe(connection)) {
                    doubts.settle(connection);
                }
            }
        }
    }

    private void sit(Seat seat) throws SQLException, InterruptedException {
        doubts.settle(seat.connection());
        batches.begin(seat);
        onSeated.run();
        head.advance(seat.lastPosition());
        seated.here(seat.epoch());
        LOG.info(
                "this process writes the log: epoch {}, position {}",
                seat.epoch(),
                seat.lastPosition());
        long heartbeat = settings.stallMax().toNanos() / HEARTBEATS_PER_STALL;
        while (!queue.isDone()) {
            List<AppendRequest> batch =
                    queue.take(
                            settings.batchRowsMax(),
                            settings.batchBytesMax(),
                            batches.owesNotice() ? BatchWriter.NOTICE_NANOS : heartbeat);
            if (batch.isEmpty()) {
                batches.rest(seat);
            } else {
                write(seat, batch);
            }
        }
    }

    /** Whatever happens, nobody waits for an answer that nobody will give. */
    private void write(Seat seat, List<AppendRequest> batch) throws SQLException {
        try {
            batches.write(seat, batch);
        } catch (SQLException | RuntimeException | Error lost) {
            for (var request : batch) {
                if (!doubts.holds(request)) {
                    request.fail(new TryAgain("The log cannot be written now."));
                }
            }
            throw lost;
        }
    }

    private void stepDown(Exception lost) {
        seated.vacant();
        metrics.fault("writer-lost", "the writer of the log lost its seat", lost);
        doubts.giveUpAfter(settings.patience().toNanos());
        queue.refuseAll("The log cannot be written now.");
        try {
            Thread.sleep(TimeUnit.NANOSECONDS.toMillis(RETRY_NANOS));
        } catch (InterruptedException stopped) {
            queue.close();
        }
    }

    /** Serves who is in the queue, lets nobody else in, and frees the seat. */
    @Override
    public void close() {
        queue.close();
        try {
            if (!thread.join(settings.patience())) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
