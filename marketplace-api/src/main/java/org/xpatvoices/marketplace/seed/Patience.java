package org.xpatvoices.marketplace.seed;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits without leaving the person at the terminal in the dark. */
final class Patience {
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

    private final String what;
    private final Terminal terminal;
    private long toldAt;

    Patience(String what, Terminal terminal) {
        this.what = what;
        this.terminal = terminal;
        this.toldAt = System.nanoTime();
    }

    /** Speaks at the first occasion too. */
    Patience atOnce() {
        toldAt -= TELL_EVERY_NANOS;
        return this;
    }

    /** Sleeps a moment; says every few seconds how far it is. */
    void pause(long millis, Supplier<String> progress) {
        tell(progress);
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryStopped("interrupted while waiting for " + what);
        }
    }

    void tell(Supplier<String> progress) {
        long now = System.nanoTime();
        if (now - toldAt >= TELL_EVERY_NANOS) {
            toldAt = now;
            terminal.say("  " + what + ": " + progress.get());
        }
    }
}
