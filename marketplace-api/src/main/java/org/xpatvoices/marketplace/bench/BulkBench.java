package org.xpatvoices.marketplace.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.bench.StockEngine;
import org.xpatvoices.marketplace.web.contribution.BatchIntake;
import org.xpatvoices.marketplace.web.contribution.ResultSpool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Batches of contributions as a hub sends them, through the public door and through everything that
 * stands behind it, beside a plain COPY of the very rows that came of it and beside the engine that
 * Axon brings, which only appends them.
 */
@Component
@Profile(BenchRun.PROFILE)
class BulkBench implements Bench {
    private static final int WORKERS = 400;
    private static final int LINES = 10_000;
    private static final int PER_TRANSACTION = 250;
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 7;

    private static final String INTAKE = "intake";
    private static final String COST = "CPU of this process";
    private static final String HTTP = "over HTTP";
    private static final String COPY = "copy";
    private static final String STOCK = "stock engine";

    private final CommandGateway commands;
    private final BatchIntake intake;
    private final PublicDoor door;
    private final JdbcClient jdbc;
    private final SameBytes sameBytes;
    private final StockEngine.Maker stockEngines;
    private final Map<String, List<Double>> taken = new LinkedHashMap<>();

    BulkBench(
            CommandGateway commands,
            BatchIntake intake,
            PublicDoor door,
            JdbcClient jdbc,
            DataSource database,
            StockEngine.Maker stockEngines) {
        this.commands = commands;
        this.intake = intake;
        this.door = door;
        this.jdbc = jdbc;
        this.sameBytes = new SameBytes(database);
        this.stockEngines = stockEngines;
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
        String token = door.tokenOf(hub.caller());
        try (var stock = stockEngines.make()) {
            for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
                var rates = round(hub, token, stock);
                progress.say(
                        "  %s %d %s"
                                .formatted(round > 0 ? "round" : "warm-up", round, told(rates)));
                if (round > 0) {
                    rates.forEach(
                            (name, rate) ->
                                    taken.computeIfAbsent(name, _ -> new ArrayList<>()).add(rate));
                }
            }
        }
        return figures();
    }

    private Map<String, Double> round(BenchHub hub, String token, StockEngine stock)
            throws Exception {
        var rates = new LinkedHashMap<String, Double>();
        byte[] lines = hub.lines(LINES).getBytes(UTF_8);
        long before = position();
        long cpu = cpuNanos();
        rates.put(INTAKE, rateOf(() -> take(lines, hub), before));
        rates.put(COST, (cpuNanos() - cpu) / 1e3 / LINES);
        byte[] more = hub.lines(LINES).getBytes(UTF_8);
        long between = position();
        rates.put(HTTP, rateOf(() -> door.sendBatch(token, more), between));
        rates.put(COPY, sameBytes.copy(between));
        rates.put(STOCK, stock.append(between, PER_TRANSACTION));
        return rates;
    }

    private static String told(Map<String, Double> rates) {
        return rates.entrySet().stream()
                .map(one -> "%s %,.0f".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining("   "));
    }

    private List<Figure> figures() {
        return List.of(
                Figure.atLeast(
                        "batch intake, validated, encrypted, logged, to COPY BINARY of the bytes",
                        median(INTAKE),
                        "lines/s",
                        median(COPY),
                        0.5),
                Figure.atLeast(
                        "the same through the public door, over HTTP",
                        median(HTTP),
                        "lines/s",
                        median(COPY),
                        0.5),
                Figure.beside(
                        "stock engine, appends only, to COPY BINARY of the bytes",
                        median(STOCK),
                        "events/s",
                        median(COPY)),
                Figure.shown(
                        "CPU of this process, all that follows included", median(COST), "us/line"));
    }

    /** Lines per second, after it is certain that each of them is in the log. */
    private double rateOf(Callable<String> intakeOfLines, long before) throws Exception {
        long begin = System.nanoTime();
        String results = intakeOfLines.call();
        double rate = LINES * 1e9 / (System.nanoTime() - begin);
        mustBeCreated(results, before);
        return rate;
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

    private double median(String name) {
        var sorted = taken.getOrDefault(name, List.of(0.0)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
