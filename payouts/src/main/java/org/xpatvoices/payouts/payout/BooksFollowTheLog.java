package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.invariant.GetBooksLag;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

import java.time.Clock;
import java.time.Duration;

/** Whatever holds in the books holds only as far as they have come. */
@Component
class BooksFollowTheLog implements InvariantCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BooksLagRegister lag;
    private final Clock clock;

    BooksFollowTheLog(BooksLagRegister lag, Clock clock) {
        this.lag = lag;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "I19";
    }

    @Override
    public String sentence() {
        return "The books have taken every event that is in the log for longer than a minute.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        var now = lag.handle(new GetBooksLag());
        Long position = now.position();
        if (position == null) {
            return Finding.holds(
                    0, "Another process writes the books; its own answer says how far it is.");
        }
        if (now.waiting(clock.instant()).compareTo(PATIENCE) < 0) {
            return Finding.holds(now.head());
        }
        return Finding.broken(
                now.head(),
                "%d events wait, the first since %s%s."
                        .formatted(
                                now.head() - position,
                                now.waitingSince(),
                                now.fault() == null ? "" : ": " + now.fault()));
    }
}
