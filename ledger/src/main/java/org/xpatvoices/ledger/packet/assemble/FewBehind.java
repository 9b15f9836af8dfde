package org.xpatvoices.ledger.packet.assemble;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on a few things at once while its caller fetches the next ones, and hands the results over
 * in the order given, on the caller's thread. Never more than so many wait, so that memory stays
 * bounded.
 */
final class FewBehind<T, R> implements AutoCloseable {
    private final Function<T, R> work;
    private final Consumer<R> results;
    private final int waitingMax;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ArrayDeque<Future<R>> waiting = new ArrayDeque<>();

    FewBehind(int waitingMax, Function<T, R> work, Consumer<R> results) {
        this.work = work;
        this.results = results;
        this.waitingMax = waitingMax;
    }

    /** If as many wait as may, waits for the first of them, and throws what that threw. */
    void accept(T next) {
        while (waiting.size() >= waitingMax) {
            first();
        }
        waiting.add(workers.submit(() -> work.apply(next)));
    }

    void finish() {
        while (!waiting.isEmpty()) {
            first();
        }
    }

    private void first() {
        try {
            results.accept(waiting.element().get());
            waiting.remove();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading", stop);
        }
    }

    /** Gives up what is still running. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
