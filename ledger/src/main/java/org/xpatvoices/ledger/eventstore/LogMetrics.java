package org.xpatvoices.ledger.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** What an operator sees of the log: how it is written, and everything that went wrong with it. */
final class LogMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(LogMetrics.class);

    private final MeterRegistry registry;
    private final DistributionSummary rows;
    private final Timer commits;

    LogMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.rows =
                DistributionSummary.builder("xpatvoices.log.batch")
                        .description("Events in one commit of the log")
                        .register(registry);
        this.commits =
                Timer.builder("xpatvoices.log.commit")
                        .description("Time of one commit of the log")
                        .register(registry);
    }

    void watch(IntSupplier waiting, LongSupplier epoch) {
        Gauge.builder("xpatvoices.log.waiting", waiting, IntSupplier::getAsInt)
                .description("Events that wait to be written")
                .strongReference(true)
                .register(registry);
        Gauge.builder("xpatvoices.log.epoch", epoch, LongSupplier::getAsLong)
                .description("Epoch of the writer in this process; 0 while it is elsewhere")
                .strongReference(true)
                .register(registry);
    }

    void wrote(int events, long nanos) {
        rows.record(events);
        commits.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts a fault and tells the log file of it; its words never repeat what events hold. */
    void fault(String kind, String sentence, Throwable cause) {
        Counter.builder("xpatvoices.log.faults")
                .description("What went wrong with the log, by kind")
                .tag("kind", kind)
                .register(registry)
                .increment();
        LOG.error("{}: {} ({})", kind, sentence, said(cause));
    }

    /** The server's details may quote a whole row, so they are left out. */
    static String said(Throwable cause) {
        return cause instanceof PSQLException failure && failure.getServerErrorMessage() != null
                ? failure.getSQLState() + " " + failure.getServerErrorMessage().getMessage()
                : cause.toString();
    }
}
