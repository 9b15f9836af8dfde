package org.xpatvoices.marketplace.paging;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets a caller read what they have just written. Views follow the events within milliseconds;
 * asking again for a moment is cheaper for everybody than a 404 to a client that was told 201.
 */
@Component
public class AwaitView {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(5).toNanos();
    private static final long PAUSE_NANOS_MAX = Duration.ofMillis(50).toNanos();

    /** The view as soon as it is there; empty when it has not come after two seconds. */
    public <T> Optional<T> present(Supplier<Optional<T>> query) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        Optional<T> view = query.get();
        while (view.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, PAUSE_NANOS_MAX);
            view = query.get();
        }
        return view;
    }

    /** True as soon as it holds; false when it does not hold after two seconds. */
    public boolean until(BooleanSupplier holds) {
        return present(() -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty())
                .isPresent();
    }
}
