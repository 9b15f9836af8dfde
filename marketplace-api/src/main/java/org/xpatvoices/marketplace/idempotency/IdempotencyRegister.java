package org.xpatvoices.marketplace.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of keys: who is carrying a request out, and what the first answer was. */
@Component
class IdempotencyRegister {
    private static final Duration KEPT_FOR = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(byte[] request, int attempt, @Nullable Integer process, byte @Nullable [] answer) {}

    boolean insert(byte[] key, byte[] request, int process) {
        return jdbc.sql(
                                """
                                insert into marketplace.idempotency
                                    (key, request, attempt, process, created_at)
                                values (?, ?, 1, ?, ?) on conflict (key) do nothing\
                                """)
                        .params(key, request, process, now())
                        .update()
                == 1;
    }

    Optional<Row> read(byte[] key) {
        return jdbc.sql(
                        """
                        select request, attempt, process, answer
                        from marketplace.idempotency where key = ?\
                        """)
                .param(key)
                .query(
                        (rs, _) ->
                                new Row(
                                        rs.getBytes(1),
                                        rs.getInt(2),
                                        rs.getObject(3, Integer.class),
                                        rs.getBytes(4)))
                .optional();
    }

    boolean takeOver(byte[] key, int attempt, int process) {
        return jdbc.sql(
                                """
                                update marketplace.idempotency
                                set process = ?, attempt = attempt + 1
                                where key = ? and attempt = ? and answer is null\
                                """)
                        .params(process, key, attempt)
                        .update()
                == 1;
    }

    /** Keeps the answer for every later request with this key. */
    void finish(byte[] key, int attempt, byte[] answer) {
        jdbc.sql(
                        """
                        update marketplace.idempotency set answer = ?, process = null
                        where key = ? and attempt = ? and answer is null\
                        """)
                .params(answer, key, attempt)
                .update();
    }

    /** Nobody knows how far it went: the next request with this key and body carries it out. */
    void release(byte[] key, int attempt) {
        jdbc.sql(
                        """
                        update marketplace.idempotency set process = null
                        where key = ? and attempt = ? and answer is null\
                        """)
                .params(key, attempt)
                .update();
    }

    /** Nothing was carried out, the request itself was wrong: the key is as good as new. */
    void discard(byte[] key, int attempt) {
        jdbc.sql(
                        """
                        delete from marketplace.idempotency
                        where key = ? and attempt = ? and answer is null\
                        """)
                .params(key, attempt)
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void forgetOldKeys() {
        jdbc.sql("delete from marketplace.idempotency where created_at < ?")
                .param(now().minus(KEPT_FOR))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
