package org.xpatvoices.ledger.packet.press;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What others work out beside their caller. */
public final class Awaited {
    private Awaited() {}

    /** Waits until it is there, and throws what went wrong as if the caller had done it alone. */
    public static <T> T of(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException broken) {
            Throwable cause = broken;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException fault ? fault : broken;
        }
    }
}
