package org.xpatvoices.ledger.transparency;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.LogId;
import org.xpatvoices.contracts.transparency.CloseEpoch;
import org.xpatvoices.contracts.transparency.EpochClosed;
import org.xpatvoices.contracts.transparency.KindCount;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether an epoch of the public log is over, and how many events of each kind it has. They are
 * counted in the entries that are published, not in the store.
 */
public class EpochCount {
    private static final String LOG = LogId.OURS.toString();
    private static final int KIND_AT = Short.BYTES + 1 + Long.BYTES;

    private final EventStore events;
    private final JdbcTemplate jdbc;
    private final Kinds kinds;
    private final Duration length;

    EpochCount(EventStore events, JdbcTemplate jdbc, Kinds kinds, Duration length) {
        if (length.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "xpatvoices.log.epoch must be a millisecond or longer, got " + length);
        }
        this.events = events;
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.length = length;
    }

    /** What closes the epoch that is over by now; empty while it lasts, or if nothing happened. */
    public Optional<CloseEpoch> due(Instant now) {
        EpochClosed before = lastClosed();
        long countedTo = before == null ? 0 : before.lastPosition();
        Instant since = before == null ? firstEventAt() : before.closedAt();
        if (since == null || numberOf(now) <= numberOf(since)) {
            return Optional.empty();
        }
        CloseEpoch command =
                jdbc.execute(
                        (ConnectionCallback<CloseEpoch>)
                                connection -> count(connection, countedTo, now));
        return Optional.ofNullable(command).filter(EpochCount::hasNews);
    }

    /** That an epoch was closed is no reason to close another. */
    private static boolean hasNews(CloseEpoch command) {
        String own = EpochClosed.class.getSimpleName();
        return command.counts().stream().anyMatch(count -> !count.name().equals(own));
    }

    private long numberOf(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), length.toMillis());
    }

    private @Nullable EpochClosed lastClosed() {
        return events.lastSequenceNumberFor(LOG)
                .map(last -> (EpochClosed) events.readEvents(LOG, last).next().getPayload())
                .orElse(null);
    }

    private @Nullable Instant firstEventAt() {
        List<StoredEvent> first =
                jdbc.execute(
                        (ConnectionCallback<List<StoredEvent>>)
                                connection -> StoredEvents.after(connection, 0, 1));
        return first == null || first.isEmpty() ? null : first.getFirst().recordedAt();
    }

    private CloseEpoch count(Connection connection, long countedTo, Instant now)
            throws SQLException {
        long signedTo = LogTables.head(connection).signedSize();
        Map<Integer, Long> counts = new TreeMap<>();
        for (TileId bundle = new TileId(0, countedTo / TileId.WIDTH);
                bundle.index() * TileId.WIDTH < signedTo;
                bundle = new TileId(0, bundle.index() + 1)) {
            int width = bundle.widthIn(signedTo);
            byte[] entries = LogTables.entries(connection, bundle.index(), width);
            if (entries == null || entries.length != width * Growth.FRAMED) {
                throw new LogIsInconsistent("entries of the signed log are missing");
            }
            long first = bundle.index() * TileId.WIDTH + 1;
            for (int slot = (int) Math.max(0, countedTo + 1 - first); slot < width; slot++) {
                int at = slot * Growth.FRAMED + KIND_AT;
                int kind = Short.toUnsignedInt(ByteBuffer.wrap(entries).getShort(at));
                counts.merge(kind, 1L, Long::sum);
            }
        }
        return new CloseEpoch(
                LogId.OURS,
                countedTo + 1,
                signedTo,
                counts.entrySet().stream().map(one -> count(one.getKey(), one.getValue())).toList(),
                now);
    }

    private KindCount count(int kind, long count) {
        return new KindCount(kind, kinds.nameOf(kind), count);
    }
}
