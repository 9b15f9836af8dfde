package org.xpatvoices.marketplace.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The table of keys: who is carrying a request out, and what the first answer was. */
@Component
class IdempotencyRegister {
    private static final Duration KEPT_FOR = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LivingProcess process;

    /** What this process is carrying out now; a claim of ours that is not here was left behind. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    IdempotencyRegister(JdbcClient jdbc, Clock clock, LivingProcess process) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.process = process;
    }

    /** What the table says about a key. */
    sealed interface Claim {
        /** Carry the request out; the attempt proves later that it is still ours. */
        record Execute(int attempt) implements Claim {}

        record Replay(byte[] answer) implements Claim {}

        record InProgress() implements Claim {}

        record Conflict() implements Claim {}
    }

    private record Row(
            byte[] request, int attempt, @Nullable Integer process, byte @Nullable [] answer) {}

    Claim claim(byte[] key, byte[] request) {
        if (!running.add(HexFormat.of().formatHex(key))) {
            return conflictOr(key, request, new Claim.InProgress());
        }
        Claim claim = claimOnce(key, request);
        if (!(claim instanceof Claim.Execute)) {
            running.remove(HexFormat.of().formatHex(key));
        }
        return claim;
    }

    private Claim conflictOr(byte[] key, byte[] request, Claim otherwise) {
        Optional<Row> row = read(key);
        return row.isPresent() && !MessageDigest.isEqual(row.get().request(), request)
                ? new Claim.Conflict()
                : otherwise;
    }

    private Claim claimOnce(byte[] key, byte[] request) {
        if (insert(key, request)) {
            return new Claim.Execute(1);
        }
        Row row = read(key).orElse(null);
        if (row == null) {
            return new Claim.InProgress();
        }
        if (!MessageDigest.isEqual(row.request(), request)) {
            return new Claim.Conflict();
        }
        if (row.answer() != null) {
            return new Claim.Replay(row.answer());
        }
        Integer owner = row.process();
        boolean leftBehind = owner == null || owner == process.number() || !process.isAlive(owner);
        return leftBehind && takeOver(key, row.attempt())
                ? new Claim.Execute(row.attempt() + 1)
                : new Claim.InProgress();
    }

    private boolean insert(byte[] key, byte[] request) {
        return jdbc.sql(
                                """
                                insert into marketplace.idempotency
                                    (key, request, attempt, process, created_at)
                                values (?, ?, 1, ?, ?) on conflict (key) do nothing\
                                """)
                        .params(key, request, process.number(), now())
                        .update()
                == 1;
    }

    private Optional<Row> read(byte[] key) {
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

    private boolean takeOver(byte[] key, int attempt) {
        return jdbc.sql(
                                """
                                update marketplace.idempotency
                                set process = ?, attempt = attempt + 1
                                where key = ? and attempt = ? and answer is null\
                                """)
                        .params(process.number(), key, attempt)
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

    /** Ends our claim in memory, whatever became of it. */
    void leave(byte[] key) {
        running.remove(HexFormat.of().formatHex(key));
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
