package org.xpatvoices.ledger.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Events that are stored together or not at all, and the caller who waits for the answer. */
final class AppendRequest {
    /** Of a caller that does not say under which writer it began. */
    static final long ANY_EPOCH = 0;

    private final List<EventRow> rows;
    private final long epoch;
    private final int bytes;
    private final CompletableFuture<Long> answer = new CompletableFuture<>();

    AppendRequest(List<EventRow> rows, long epoch) {
        this.rows = rows;
        this.epoch = epoch;
        this.bytes = rows.stream().mapToInt(EventRow::bytes).sum();
    }

    /** What an append wants of one stream: to go on at {@code first}, up to {@code last}. */
    record Extent(long first, long last, boolean unbroken) {
        Extent and(EventRow row) {
            return new Extent(first, row.sequence(), unbroken && row.sequence() == last + 1);
        }
    }

    List<EventRow> rows() {
        return rows;
    }

    int bytes() {
        return bytes;
    }

    boolean beganUnder(long currentEpoch) {
        return epoch == ANY_EPOCH || epoch == currentEpoch;
    }

    Map<StreamKey, Extent> extents() {
        var extents = new LinkedHashMap<StreamKey, Extent>();
        for (var row : rows) {
            if (!row.stream().isAlone()) {
                extents.merge(
                        row.stream(),
                        new Extent(row.sequence(), row.sequence(), true),
                        (before, _) -> before.and(row));
            }
        }
        return extents;
    }

    void succeed(long firstPosition) {
        answer.complete(firstPosition);
    }

    void fail(RuntimeException why) {
        answer.completeExceptionally(why);
    }

    /** Waits however long it takes: whoever leaves early does not know what became of it. */
    long await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
