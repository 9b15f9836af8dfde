package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Writes batches for whoever sits, and finds the one at fault when a batch fails. */
final class BatchWriter {
    /** Other nodes are told at most so often; what comes in between is told at its end. */
    static final long NOTICE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final String UNIQUE_VIOLATION = "23505";

    private final WriterSettings settings;
    private final LogHead head;
    private final RecentRows recent;
    private final Doubts doubts;
    private final LogMetrics metrics;
    private final StreamHeads heads = new StreamHeads();
    private final Judge judge = new Judge(heads);
    private long noticedAtNanos;
    private boolean owesNotice;

    BatchWriter(
            WriterSettings settings,
            LogHead head,
            RecentRows recent,
            Doubts doubts,
            LogMetrics metrics) {
        this.settings = settings;
        this.head = head;
        this.recent = recent;
        this.doubts = doubts;
        this.metrics = metrics;
    }

    /** Nothing remembered from an earlier epoch holds in this one. */
    void begin(Seat seat) {
        heads.forget();
        recent.forget();
        noticedAtNanos = System.nanoTime();
        owesNotice = seat.lastPosition() > 0;
    }

    boolean owesNotice() {
        return owesNotice;
    }

    /** Nothing waits: tell others what they have not been told, or just be heard of. */
    void rest(Seat seat) throws SQLException {
        if (!owesNotice) {
            seat.heartbeat();
            return;
        }
        try (var notice = seat.connection().prepareStatement("select pg_notify(?, ?)")) {
            notice.setString(1, LogHead.CHANNEL);
            notice.setString(2, Long.toString(seat.lastPosition()));
            notice.execute();
        }
        owesNotice = false;
        noticedAtNanos = System.nanoTime();
    }

    void write(Seat seat, List<AppendRequest> batch) throws SQLException {
        write(seat, batch, false);
    }

    private void write(Seat seat, List<AppendRequest> batch, boolean strictly) throws SQLException {
        var open = List.copyOf(batch);
        try {
            var admitted = judge.admit(batch, seat, strictly);
            open = admitted;
            if (!admitted.isEmpty()) {
                store(seat, admitted);
            }
        } catch (SQLException failure) {
            explain(seat, open, failure, strictly);
        }
    }

    private void store(Seat seat, List<AppendRequest> admitted) throws SQLException {
        var rows = rowsOf(admitted);
        long before = seat.lastPosition();
        long begin = System.nanoTime();
        boolean noticeIsDue = begin - noticedAtNanos >= NOTICE_NANOS;
        if (rows.size() >= settings.copyFromRows()) {
            BatchCopy.write(seat, rows);
            noticeIsDue = true;
        } else {
            BatchInsert.write(seat, rows, noticeIsDue);
        }
        owesNotice = !noticeIsDue;
        noticedAtNanos = noticeIsDue ? begin : noticedAtNanos;
        seat.reached(before + rows.size());
        judge.wrote(admitted);
        recent.committed(before + 1, rows);
        head.advance(seat.lastPosition());
        long position = before + 1;
        for (var request : admitted) {
            request.succeed(position);
            position += request.rows().size();
        }
        metrics.wrote(rows.size(), System.nanoTime() - begin);
    }

    private void explain(
            Seat seat, List<AppendRequest> open, SQLException failure, boolean strictly)
            throws SQLException {
        if (isConnectionAtFault(failure)) {
            doubts.add(open, seat);
            throw failure;
        }
        seat.readBack();
        if (isServerAtFault(failure)) {
            metrics.fault("write-refused", "the database does not take the events", failure);
            open.forEach(one -> one.fail(new TryAgain("The log cannot be written now.")));
        } else if (open.size() > 1 || !strictly && isClash(failure)) {
            // Look every stream up, one append after the other: only the culprit fails.
            for (var one : open) {
                write(seat, List.of(one), true);
            }
        } else {
            metrics.fault("append-refused", "an append cannot be written", failure);
            open.forEach(
                    one ->
                            one.fail(
                                    new EventStoreException(
                                            "An append was refused: " + LogMetrics.said(failure))));
        }
    }

    private static List<EventRow> rowsOf(List<AppendRequest> requests) {
        var rows = new ArrayList<EventRow>();
        requests.forEach(request -> rows.addAll(request.rows()));
        return rows;
    }

    private static boolean isClash(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    private static boolean isConnectionAtFault(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure.getSQLState() == null || state.startsWith("08") || state.startsWith("57P");
    }

    /** No room, no memory, a disk that fails, a server that only reads. */
    private static boolean isServerAtFault(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("53")
                || state.startsWith("58")
                || state.startsWith("57")
                || state.startsWith("40")
                || state.startsWith("55")
                || state.equals("25006");
    }
}
