package org.xpatvoices.marketplace.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Makes guessing slow and never locks anybody out. Every try counts as a failure until it is known
 * to be good, so that a thousand tries at once are no way around; from the fifth failure on the
 * next try has to wait 30 s, 1 min, 2 min, up to 15 min. Half of all six-digit PINs then take 14
 * years.
 */
@Component
class SignInTries {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a try, or refuses it with the time to wait. */
    void begin(byte[] who) {
        OffsetDateTime now = now();
        int counted =
                jdbc.sql(
                                """
                                insert into marketplace.sign_in_try as t (who, failures, not_before)
                                values (:who, 1, :now)
                                on conflict (who) do update set
                                    failures = t.failures + 1,
                                    not_before = case when t.failures < 4 then :now
                                        else :now + interval '1 second'
                                            * least(900, 30 * power(2, least(t.failures - 4, 9)))
                                        end
                                where t.not_before <= :now\
                                """)
                        .param("who", who)
                        .param("now", now)
                        .update();
        if (counted == 0) {
            throw WebProblem.TOO_MANY_REQUESTS
                    .because("Too many wrong tries; nothing is locked, but the next has to wait.")
                    .with("Retry-After", Long.toString(secondsToWait(who, now.toInstant())));
        }
    }

    /** The last try was good: the count starts again. */
    void succeeded(byte[] who) {
        jdbc.sql("delete from marketplace.sign_in_try where who = ?").param(who).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOldTries() {
        jdbc.sql("delete from marketplace.sign_in_try where not_before < ?")
                .param(now().minus(FORGOTTEN_AFTER))
                .update();
    }

    private long secondsToWait(byte[] who, Instant now) {
        Instant until =
                jdbc.sql("select not_before from marketplace.sign_in_try where who = ?")
                        .param(who)
                        .query((rs, _) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                        .optional()
                        .orElse(now);
        return Math.max(1, Duration.between(now, until).toSeconds() + 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
