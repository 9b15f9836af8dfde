package org.xpatvoices.ledger.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One reader's way through the log: in order, without gap or repeat, and without asking the
 * database while there is nothing new. A reader that keeps up looks again only after a moment, so
 * that under load it gets many events at a time and its own transaction is not repeated for each;
 * on a quiet log it wakes at once. A reader that finds nothing for itself in a busy log looks less
 * and less often.
 */
final class LogStream implements TrackingEventStream {
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long IDLE_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(80);
    private static final long FEW = 100;
    private static final long MANY = 4_000;
    private static final long ENOUGH_BYTES = 4 * Portion.BYTES;

    private final LogHead head;
    private final RecentEvents events;
    private final ReadAhead readAhead;
    private final ArrayDeque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Set<Class<?>> passedOver = new HashSet<>();
    private volatile long fetchedTo;
    private long gatheredBytes;
    private long restNanos = REST_NANOS;
    private long fetchedAtNanos = System.nanoTime() - REST_NANOS;
    private volatile @Nullable Runnable callback;

    LogStream(LogHead head, RecentEvents events, long after) {
        this.head = head;
        this.events = events;
        this.readAhead = events.readAhead();
        this.fetchedTo = after;
    }

    /**
     * Where a transaction of its reader holds enough, it says once that there is nothing more. Not
     * after each large page: who gathers what a statement says of a batch would write to it again
     * and again.
     */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (ahead.isEmpty() && gatheredBytes >= ENOUGH_BYTES) {
            gatheredBytes = 0;
            return Optional.empty();
        }
        return ahead.isEmpty() && !fetch() ? Optional.empty() : Optional.of(ahead.getFirst());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        rest(deadline);
        while (ahead.isEmpty() && !fetch()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !head.awaitBeyond(fetchedTo, left)) {
                return false;
            }
        }
        return true;
    }

    private void rest(long deadline) throws InterruptedException {
        long few = restNanos > REST_NANOS ? MANY : FEW;
        if (ahead.isEmpty() && head.position() - fetchedTo < few) {
            long now = System.nanoTime();
            long rest = Math.min(fetchedAtNanos + restNanos, deadline) - now;
            if (rest > 0) {
                TimeUnit.NANOSECONDS.sleep(rest);
            }
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (head.isClosed()) {
                throw new IllegalStateException("The log was closed");
            }
        }
        return ahead.removeFirst();
    }

    /** What upcasters took away leaves nothing to hand out, but the reader has passed it. */
    private boolean fetch() {
        while (ahead.isEmpty() && head.position() > fetchedTo) {
            var page = events.after(fetchedTo, readAhead);
            boolean wanted = page.handOut(fetchedTo, passedOver, ahead::add);
            boolean busy = page.upTo() - fetchedTo >= FEW;
            restNanos = wanted || !busy ? REST_NANOS : Math.min(2 * restNanos, IDLE_REST_NANOS);
            gatheredBytes += page.bytes();
            fetchedTo = page.upTo();
            fetchedAtNanos = System.nanoTime();
        }
        return !ahead.isEmpty();
    }

    /** Its reader has no handler for events like this one and never will. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        passedOver.add(ignored.getPayloadType());
    }

    @Override
    public boolean setOnAvailableCallback(Runnable wanted) {
        Runnable before = callback;
        if (before != null) {
            head.tellNoMore(before);
        }
        callback = wanted;
        head.tell(wanted);
        return true;
    }

    @Override
    public void close() {
        Runnable wanted = callback;
        if (wanted != null) {
            head.tellNoMore(wanted);
        }
        readAhead.close();
        ahead.clear();
    }
}
