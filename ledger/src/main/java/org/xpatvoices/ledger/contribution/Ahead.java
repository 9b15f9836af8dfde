package org.xpatvoices.ledger.contribution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands on what a source says, on a thread of its own and a little ahead of whoever takes it: the
 * database goes on while what it sent is worked on. Never more than a few batches wait, so that
 * memory stays bounded.
 */
final class Ahead<T> implements Iterator<T>, AutoCloseable {
    private static final int BATCH = 500;
    private static final int BATCHES_MAX = 4;
    private static final long LOOK_UP_EVERY_MILLIS = 10;
    private static final String BROKEN = "What was read broke off";

    private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(BATCHES_MAX);
    private final Thread thread;
    private List<T> filling = new ArrayList<>(BATCH);
    private Iterator<T> current = Collections.emptyIterator();
    private boolean ended;
    private volatile boolean closed;

    /** The source says everything to whom it is given, one after another, and returns. */
    Ahead(Consumer<Consumer<T>> source) {
        thread = Thread.ofPlatform().name("reading-ahead").start(() -> sayAll(source));
    }

    private record Batch<T>(List<T> said, boolean last, @Nullable RuntimeException fault) {}

    /** Waits until it is known, and throws what the source threw. */
    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !ended) {
            Batch<T> next = taken();
            ended = next.last;
            if (next.fault != null) {
                throw next.fault;
            }
            current = next.said.iterator();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    /** Lets the source say no more, and waits until it has let go of what it holds. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayAll(Consumer<Consumer<T>> source) {
        RuntimeException fault = new IllegalStateException(BROKEN);
        try {
            source.accept(this::say);
            fault = null;
        } catch (RuntimeException thrown) {
            fault = thrown;
        } finally {
            hand(new Batch<>(filling, true, fault));
        }
    }

    private void say(T one) {
        filling.add(one);
        if (filling.size() == BATCH) {
            hand(new Batch<>(filling, false, null));
            filling = new ArrayList<>(BATCH);
        }
        if (closed) {
            throw new IllegalStateException("Nobody listens any more");
        }
    }

    private void hand(Batch<T> batch) {
        try {
            while (!closed && !batches.offer(batch, LOOK_UP_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException("Stopped while reading", stop);
        }
    }

    private Batch<T> taken() {
        try {
            Batch<T> next;
            do {
                if (!thread.isAlive() && batches.isEmpty()) throw new IllegalStateException(BROKEN);
                next = batches.poll(LOOK_UP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } while (next == null);
            return next;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading", stop);
        }
    }
}
