package org.xpatvoices.marketplace.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

/** The table of page sessions; it holds fingerprints of the cookies, never the cookies. */
@Component
class WorkerSessionRegister {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Subkeys subkeys;
    private final SecuritySettings settings;

    WorkerSessionRegister(
            JdbcClient jdbc, Clock clock, Subkeys subkeys, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.subkeys = subkeys;
        this.settings = settings;
    }

    String open(String workerId) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql(
                        """
                        insert into marketplace.worker_session (token, worker_id, seen_at)
                        values (?, ?, ?)\
                        """)
                .params(fingerprint(token), workerId, now())
                .update();
        return token;
    }

    /** The worker of a session that has not rested too long; touching keeps it alive. */
    Optional<String> touch(String token) {
        OffsetDateTime now = now();
        return jdbc.sql(
                        """
                        update marketplace.worker_session set seen_at = ?
                        where token = ? and seen_at > ? returning worker_id\
                        """)
                .params(now, fingerprint(token), now.minus(settings.workerPageIdle()))
                .query(String.class)
                .optional();
    }

    void close(String token) {
        jdbc.sql("delete from marketplace.worker_session where token = ?")
                .param(fingerprint(token))
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetEndedSessions() {
        jdbc.sql("delete from marketplace.worker_session where seen_at <= ?")
                .param(now().minus(settings.workerPageIdle()))
                .update();
    }

    private byte[] fingerprint(String token) {
        return subkeys.fingerprint("worker-session", token);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
