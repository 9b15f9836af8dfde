package org.xpatvoices.ledger.eventstore.bench;

import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.refusal.TryAgain;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Lets contenders run in turns, so that what the machine does meanwhile falls on all of them, and
 * takes the median of each.
 */
final class Contest {
    private static final int BROKEN_MAX = 5;

    private final int callers;
    private final Duration turn;
    private final int rounds;
    private final Bench.Progress progress;

    Contest(int callers, Duration turn, int rounds, Bench.Progress progress) {
        this.callers = callers;
        this.turn = turn;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Events per second and microseconds of this process's CPU per event; both are medians. */
    record Result(double perSecond, double cpuMicros) {}

    Map<String, Result> run(Map<String, Contender> contenders) throws Exception {
        var rates = new LinkedHashMap<String, List<Double>>();
        var costs = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round <= rounds; round++) {
            for (var contender : contenders.entrySet()) {
                var result = turnOf(contender.getKey(), contender.getValue());
                progress.say(
                        "  %s %-40s %,12.0f events/s %8.1f us CPU here"
                                .formatted(
                                        round == 0 ? "warm-up " : "round " + round + " ",
                                        contender.getKey(),
                                        result.perSecond(),
                                        result.cpuMicros()));
                if (round > 0) {
                    rates.computeIfAbsent(contender.getKey(), _ -> new ArrayList<>())
                            .add(result.perSecond());
                    costs.computeIfAbsent(contender.getKey(), _ -> new ArrayList<>())
                            .add(result.cpuMicros());
                }
            }
        }
        var results = new LinkedHashMap<String, Result>();
        rates.forEach(
                (name, all) ->
                        results.put(
                                name,
                                new Result(median(all), median(costs.getOrDefault(name, all)))));
        return results;
    }

    /** A turn that broke off says nothing about speed: it is said why, and taken again. */
    private Result turnOf(String name, Contender contender) throws Exception {
        for (int broken = 1; ; broken++) {
            try {
                return turn(contender);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TryAgain) || broken == BROKEN_MAX) {
                    throw new IllegalStateException(
                            "\"%s\" cannot be measured: %s".formatted(name, e.getCause()),
                            e.getCause());
                }
                progress.say(
                        "  %s broke off and begins again: %s"
                                .formatted(name, e.getCause().getMessage()));
            }
        }
    }

    private Result turn(Contender contender) throws Exception {
        var actions = new ArrayList<Contender.Action>();
        for (int caller = 0; caller < callers; caller++) {
            actions.add(contender.caller(caller));
        }
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        long end = begin + turn.toNanos();
        long events = 0;
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var calls = new ArrayList<Callable<Long>>();
            for (var action : actions) {
                calls.add(
                        () -> {
                            long done = 0;
                            while (System.nanoTime() < end) {
                                done += action.run();
                            }
                            return done;
                        });
            }
            for (var done : threads.invokeAll(calls)) {
                events += done.get();
            }
        }
        double nanos = System.nanoTime() - begin;
        return new Result(events * 1e9 / nanos, (cpuNanos() - cpu) / 1e3 / Math.max(1, events));
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
