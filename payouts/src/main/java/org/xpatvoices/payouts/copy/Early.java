package org.xpatvoices.payouts.copy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A piece of work that may be begun before anybody needs what comes of it, on another core. Whoever
 * needs it first does it, if nobody has begun.
 */
public final class Early<T> {
    private final FutureTask<T> task;

    private Early(Callable<T> work) {
        this.task = new FutureTask<>(work);
    }

    /**
     * @param begin whether it is worth another thread
     * @param work touches nothing that its caller goes on to change
     */
    public static <T> Early<T> of(boolean begin, Callable<T> work) {
        var early = new Early<>(work);
        if (begin) {
            Thread.ofVirtual().name("worked-out-early").start(early.task);
        }
        return early;
    }

    /** Begins it here and now, unless somebody has. */
    public void begin() {
        task.run();
    }

    /** What came of it, or the exception that came of it. */
    public T get() {
        begin();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stopped);
        }
    }
}
