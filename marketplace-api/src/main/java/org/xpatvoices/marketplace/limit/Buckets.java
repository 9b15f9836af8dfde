package org.xpatvoices.marketplace.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import jakarta.servlet.http.HttpServletResponse;

import org.xpatvoices.marketplace.problem.WebProblem;

import java.time.Duration;

/** One bucket per caller, refilled evenly over a minute; forgotten when it is full again. */
final class Buckets {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CALLERS_MAX = 100_000;

    private final int perMinute;
    private final LoadingCache<String, Bucket> buckets;

    Buckets(int perMinute) {
        this.perMinute = perMinute;
        this.buckets =
                Caffeine.newBuilder()
                        .expireAfterAccess(WINDOW.multipliedBy(2))
                        .maximumSize(CALLERS_MAX)
                        .build(_ -> bucket(perMinute));
    }

    /** Takes one token and says in the answer what is left, or refuses. */
    void take(String caller, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        response.setIntHeader("RateLimit-Limit", perMinute);
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            throw WebProblem.TOO_MANY_REQUESTS
                    .because(perMinute + " requests a minute are allowed here.")
                    .with("Retry-After", seconds(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static String seconds(long nanos) {
        return Long.toString(Math.max(1, Duration.ofNanos(nanos).toSeconds() + 1));
    }
}
