package org.xpatvoices.payouts.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A statement of 129,000 payouts taken in by the application as it stands: kept, checked against
 * its schema, matched with what the registers know, and durable in the log when the command
 * answers; then until every payout reads as reconciled.
 */
@Component
@Profile("bench")
class ImportMeasurement {
    private static final int DAYS = 3;

    /** Those that an import waits for before it begins. */
    private static final Set<String> ASKED = Set.of("payouts.journal", "payouts.reconcile");

    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMillis(200);
    private static final double MIB = 1 << 20;
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private final BenchSales sales;
    private final Sending sending;
    private final CommandGateway commands;
    private final EventProcessingConfiguration processing;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportMeasurement(
            BenchSales sales,
            Sending sending,
            CommandGateway commands,
            EventProcessingConfiguration processing,
            JdbcTemplate jdbc,
            Clock clock) {
        this.sales = sales;
        this.sending = sending;
        this.commands = commands;
        this.processing = processing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Figure> figures(Bench.Progress progress) {
        // No bank is there to send to; what has been sent is written down below.
        processing.eventProcessor("payouts.submit").ifPresent(EventProcessor::shutDown);
        sales.list();
        var first = day(1);
        long began = System.nanoTime();
        int lines = imported(first);
        double answered = (System.nanoTime() - began) / 1e9;
        progress.say(lines + " lines in " + answered + " s");
        await("RECONCILED", first.payouts());
        double readable = (System.nanoTime() - began) / 1e9;
        double beside = heapOf(day(2));
        var last = day(DAYS);
        processing.eventProcessors().values().stream()
                .filter(one -> !ASKED.contains(one.getName()))
                .forEach(EventProcessor::shutDown);
        double alone = heapOf(last);
        return List.of(
                Figure.atMost("the same into the database, until durable", answered, "s", 20),
                Figure.atMost("until every payout is reconciled", readable, "s", 20),
                Figure.atMost("heap of another day's, beyond the file", alone, "MiB", 128),
                Figure.shown("the same with all that follows the log", beside, "MiB"));
    }

    /** Collecting all the while takes a time of its own. */
    private double heapOf(Day day) {
        try (var heap = HeapPeak.collecting(BETWEEN_COLLECTIONS)) {
            imported(day);
            return heap.beyondStart() / MIB;
        }
    }

    private int imported(Day day) {
        return commands.<ImportOutcome>sendAndWait(
                        new ImportStatement(day.file(), "ops_" + "2".repeat(32), clock.instant()))
                .lines();
    }

    /** What one day's statement shows, on an account that holds enough for the next one. */
    private Day day(int number) {
        sales.sell(new LicenceId(UUID.randomUUID()));
        var paid = sending.sent();
        await("SUBMITTED", paid.size());
        long rest =
                sales.price()
                        + (DAYS - number)
                                * paid.stream().mapToLong(BenchStatement.Paid::micro).sum();
        return new Day(BenchStatement.of(paid, number, rest), paid.size());
    }

    private record Day(byte[] file, int payouts) {}

    private void await(String state, int count) {
        long began = System.nanoTime();
        while (count(state) < count) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException("only " + count(state) + " are " + state);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private long count(String state) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT coalesce(sum(payouts), 0) FROM payouts.payout_tally"
                                + " WHERE state = ?",
                        Long.class,
                        state));
    }
}
