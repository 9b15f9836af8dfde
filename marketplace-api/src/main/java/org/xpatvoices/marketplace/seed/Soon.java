package org.xpatvoices.marketplace.seed;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what a projection will show in a moment. */
final class Soon {
    private static final long PAUSE_MILLIS = 10;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private Soon() {}

    static <T> T present(String what, Supplier<Optional<T>> look) {
        long giveUpAt = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < giveUpAt) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            pause();
        }
        throw new StoryStopped(what + " did not show within " + LONG_ENOUGH.toSeconds() + " s");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted");
        }
    }
}
