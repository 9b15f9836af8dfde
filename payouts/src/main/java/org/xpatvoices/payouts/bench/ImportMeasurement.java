package org.xpatvoices.payouts.bench;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.PayoutRunId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.payout.ApprovePayoutBatch;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RecordSubmission;
import org.xpatvoices.contracts.payout.ReservePayouts;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.contracts.reconcile.ImportOutcome;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.payouts.rail.References;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final int PER_BATCH = 1_000;
    private static final long CENT = 10_000;
    private static final double MIB = 1 << 20;
    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final Instant SENT_AT = Instant.parse("2026-11-02T08:00:00Z");

    private final BenchSales sales;
    private final CommandGateway commands;
    private final EventProcessingConfiguration processing;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ImportMeasurement(
            BenchSales sales,
            CommandGateway commands,
            EventProcessingConfiguration processing,
            JdbcTemplate jdbc,
            Clock clock) {
        this.sales = sales;
        this.commands = commands;
        this.processing = processing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Figure> figures(Bench.Progress progress) {
        // No bank is there to send to; what has been sent is written down below.
        processing.eventProcessor("payouts.submit").ifPresent(EventProcessor::shutDown);
        sales.list();
        sales.sell(new LicenceId(UUID.randomUUID()));
        var paid = sent();
        progress.say(paid.size() + " payouts sent");
        await("SUBMITTED", paid.size());
        byte[] file = BenchStatement.of(paid, sales.price());
        try (var heap = new HeapPeak()) {
            long began = System.nanoTime();
            var outcome =
                    commands.<ImportOutcome>sendAndWait(
                            new ImportStatement(file, "ops_" + "2".repeat(32), clock.instant()));
            double answered = (System.nanoTime() - began) / 1e9;
            double peak = heap.beyondStart() / MIB;
            progress.say(outcome.lines() + " lines in " + answered + " s");
            await("RECONCILED", paid.size());
            double readable = (System.nanoTime() - began) / 1e9;
            return List.of(
                    Figure.atMost("the same into the database, until durable", answered, "s", 20),
                    Figure.atMost("heap after collections meanwhile", peak, "MiB", 128),
                    Figure.atMost("until every payout is reconciled", readable, "s", 20));
        }
    }

    private List<BenchStatement.Paid> sent() {
        List<BenchStatement.Paid> paid = new ArrayList<>();
        var run = new PayoutRunId(UUID.randomUUID());
        var all = sales.contributors();
        for (int from = 0; from < all.size(); from += PER_BATCH) {
            var payouts =
                    all.subList(from, Math.min(from + PER_BATCH, all.size())).stream()
                            .map(this::payout)
                            .toList();
            payouts.forEach(
                    one ->
                            paid.add(
                                    new BenchStatement.Paid(
                                            References.written(one.payoutId()), one.netMicro())));
            send(run, from / PER_BATCH, payouts);
        }
        return paid;
    }

    private Payout payout(ContributorUnits one) {
        long due = Math.multiplyExact(one.units(), sales.tariff().amountMicro());
        long net = due - due % CENT;
        return new Payout(
                new PayoutId(UUID.randomUUID()).toString(),
                one.payeeId(),
                new DestinationId(UUID.randomUUID()).toString(),
                net,
                0,
                net);
    }

    private void send(PayoutRunId run, int number, List<Payout> payouts) {
        var batch = new BatchId(UUID.randomUUID());
        String maker = "ops_" + "1".repeat(32);
        commands.<Object>sendAndWait(
                new ReservePayouts(
                        batch,
                        run,
                        number,
                        RailCode.BANK,
                        BenchSales.CURRENCY,
                        payouts,
                        maker,
                        SENT_AT));
        commands.<Object>sendAndWait(
                new ApprovePayoutBatch(batch, "ops_" + "2".repeat(32), SENT_AT));
        commands.<Object>sendAndWait(
                new BeginSubmission(
                        batch,
                        SubmissionChannel.FILE,
                        "0".repeat(64),
                        payouts.stream().map(Payout::payoutId).toList(),
                        SENT_AT));
        commands.<Object>sendAndWait(new RecordSubmission(batch, SENT_AT));
    }

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
