package org.xpatvoices.marketplace.publication;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.contracts.unclaimed.GetUnclaimed;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The public figures: of what happened at least the publication delay ago. A delay of days moves on
 * once a day, at midnight in the Maldives. Asked of the books at most every few seconds, however
 * many look.
 */
@Component
public class Publication {
    private static final ZoneId MALDIVES = ZoneId.of("Indian/Maldives");
    private static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private record Read(Instant at, Published published) {}

    private final Duration delay;
    private final Queries queries;
    private final Clock clock;
    private final AtomicReference<Read> last =
            new AtomicReference<>(
                    new Read(
                            Instant.MIN,
                            new Published(
                                    Instant.MIN,
                                    new TransparencyView(0, 0, 0, 0, 0, List.of()),
                                    List.of())));

    Publication(
            @Value("${xpatvoices.publication.delay:90d}") Duration delay,
            Queries queries,
            Clock clock) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException(
                    "xpatvoices.publication.delay must not be negative, got " + delay);
        }
        this.delay = delay;
        this.queries = queries;
        this.clock = clock;
    }

    public Duration delay() {
        return delay;
    }

    public Published figures() {
        Instant now = clock.instant();
        Read known = last.get();
        if (now.minus(FRESH_FOR).isBefore(known.at())) {
            return known.published();
        }
        Instant upTo = countedUpTo(now);
        var fresh =
                new Published(
                        upTo,
                        Coarse.of(queries.one(new GetTransparency(upTo), TransparencyView.class)),
                        Coarse.of(queries.list(new GetUnclaimed(upTo), UnclaimedCohortView.class)));
        last.set(new Read(now, fresh));
        return fresh;
    }

    Instant countedUpTo(Instant now) {
        Instant old = now.minus(delay);
        return delay.compareTo(Duration.ofDays(1)) < 0
                ? Instant.ofEpochSecond(old.getEpochSecond())
                : old.atZone(MALDIVES).toLocalDate().atStartOfDay(MALDIVES).toInstant();
    }
}
