package org.xpatvoices.ledger.packet.assemble;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on one thing, on a thread of its own, while its caller fetches the next: in the order
 * given, and never with more than one waiting, so that memory stays bounded.
 */
final class OneBehind<T> implements AutoCloseable {
    private final Consumer<T> work;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Future<?> running = CompletableFuture.completedFuture(null);

    OneBehind(Consumer<T> work) {
        this.work = work;
    }

    /** Waits for what was given before, and throws what that threw. */
    void accept(T next) {
        finish();
        running = worker.submit(() -> work.accept(next));
    }

    void finish() {
        try {
            running.get();
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
        worker.shutdownNow();
        worker.close();
    }
}
