package org.xpatvoices.ledger.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * Follows the event store and keeps the signed log less than a second behind it. One node of many:
 * the others wait for the lock. What does not agree with the last checkpoint is not signed; the
 * sequencer then stands still and says so until somebody looks.
 */
final class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Less than this is not worth a step of its own: steps cost more than what is in them. */
    private static final int FEW = 1_024;

    private static final Duration UNSIGNED_MAX = Duration.ofMillis(250);

    private final DataSource database;
    private final LogKey key;
    private final Kinds kinds;
    private final Consumer<LogHead> signed;
    private final Clock clock;
    private final Timer lag;
    private final AtomicLong signedSize = new AtomicLong();
    private final AtomicLong refusing = new AtomicLong();
    private volatile @Nullable Thread thread;

    Sequencer(
            DataSource database,
            LogKey key,
            Kinds kinds,
            Consumer<LogHead> signed,
            Clock clock,
            MeterRegistry measurements) {
        this.database = database;
        this.key = key;
        this.kinds = kinds;
        this.signed = signed;
        this.clock = clock;
        this.lag =
                Timer.builder("xpatvoices.log.lag")
                        .description("From an event's time to the checkpoint that covers it")
                        .publishPercentileHistogram()
                        .register(measurements);
        measurements.gauge("xpatvoices.log.signed.size", signedSize);
        measurements.gauge("xpatvoices.log.refusing", refusing);
    }

    @Override
    public void start() {
        Thread follower = Thread.ofPlatform().name("log-sequencer").daemon().unstarted(this::run);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isMine()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                whileLocked(connection, new LogStore(connection));
                refusing.set(0);
            } catch (LogIsInconsistent e) {
                refusing.set(1);
                LOG.error("Nothing is signed any more: {}", e.getMessage());
            } catch (SQLException | RuntimeException e) {
                if (isMine()) {
                    LOG.warn("The log stands still and tries again: {}", e.toString());
                }
            }
            pause(BETWEEN_TRIES);
        }
    }

    private void whileLocked(Connection connection, LogStore store) throws SQLException {
        boolean locked = store.tryLock();
        connection.commit();
        if (!locked) {
            return;
        }
        try {
            follow(new LogWriter(connection, key, kinds));
        } finally {
            connection.rollback();
            store.unlock();
            connection.commit();
        }
    }

    private void follow(LogWriter writer) throws SQLException {
        Instant oldest = null;
        while (isMine()) {
            List<StoredEvent> events = writer.extend();
            if (!events.isEmpty() && oldest == null) {
                oldest = events.getFirst().recordedAt();
            }
            boolean few = events.size() < FEW;
            if (few || isOverdue(oldest)) {
                sign(writer, oldest);
                oldest = null;
            }
            if (few && writer.index() < FEW) {
                pause(BETWEEN_LOOKS);
            }
        }
    }

    private boolean isOverdue(@Nullable Instant oldest) {
        return oldest != null && clock.instant().isAfter(oldest.plus(UNSIGNED_MAX));
    }

    private void sign(LogWriter writer, @Nullable Instant oldest) throws SQLException {
        writer.sign();
        signedSize.set(writer.head().signedSize());
        signed.accept(writer.head());
        if (oldest != null) {
            Duration late = Duration.between(oldest, clock.instant());
            lag.record(late.isNegative() ? Duration.ZERO : late);
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
