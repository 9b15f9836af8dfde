package org.xpatvoices.marketplace.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.marketplace.web.contribution.BatchIntake;
import org.xpatvoices.marketplace.web.contribution.ResultSpool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Batches of contributions as a hub sends them, through everything that stands behind the public
 * door, beside a plain COPY of the very rows that came of it.
 */
@Component
@Profile(BenchRun.PROFILE)
class BulkBench implements Bench {
    private static final int WORKERS = 400;
    private static final int LINES = 10_000;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 7;

    private final CommandGateway commands;
    private final BatchIntake intake;
    private final JdbcClient jdbc;
    private final SameBytes sameBytes;

    BulkBench(CommandGateway commands, BatchIntake intake, JdbcClient jdbc, DataSource database) {
        this.commands = commands;
        this.intake = intake;
        this.jdbc = jdbc;
        this.sameBytes = new SameBytes(database);
    }

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        var hub = new BenchHub(WORKERS);
        hub.enrolment().forEach(commands::sendAndWait);
        progress.say("  " + WORKERS + " workers are enrolled");
        sameBytes.prepare();
        var ours = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        var copies = new ArrayList<Double>();
        for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
            byte[] body = hub.lines(LINES).getBytes(UTF_8);
            long before = position();
            long cpu = cpuNanos();
            long begin = System.nanoTime();
            String results = take(body, hub);
            double rate = LINES * 1e9 / (System.nanoTime() - begin);
            double micros = (cpuNanos() - cpu) / 1e3 / LINES;
            mustBeCreated(results, before);
            double copied = sameBytes.copy(before);
            progress.say(
                    "  %s %d intake %,9.0f lines/s %6.1f us CPU here   copy %,9.0f rows/s"
                            .formatted(
                                    round > 0 ? "round" : "warm-up", round, rate, micros, copied));
            if (round > 0) {
                ours.add(rate);
                costs.add(micros);
                copies.add(copied);
            }
        }
        return List.of(
                Figure.atLeast(
                        "batch intake, validated, encrypted, logged, to COPY BINARY of the bytes",
                        median(ours),
                        "lines/s",
                        median(copies),
                        0.5),
                Figure.shown(
                        "CPU of this process, all that follows included",
                        median(costs),
                        "us/line"));
    }

    private String take(byte[] body, BenchHub hub) throws Exception {
        try (var results = new ResultSpool()) {
            intake.take(new ByteArrayInputStream(body), hub.caller(), results);
            var told = new ByteArrayOutputStream();
            results.copyTo(told);
            return told.toString(UTF_8);
        }
    }

    private void mustBeCreated(String results, long before) {
        long created =
                results.lines().filter(line -> line.contains("\"result\":\"created\"")).count();
        long stored =
                jdbc.sql("select count(*) from ledger.event where position > ?")
                        .param(before)
                        .query(Long.class)
                        .single();
        if (created != LINES || stored != LINES) {
            throw new IllegalStateException(
                    created
                            + " lines were created and "
                            + stored
                            + " events stored: "
                            + results.lines().findFirst().orElse(""));
        }
    }

    private long position() {
        return jdbc.sql("select last_position from ledger.event_writer").query(Long.class).single();
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
