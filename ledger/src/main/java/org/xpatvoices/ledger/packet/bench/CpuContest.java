package org.xpatvoices.ledger.packet.bench;

import org.xpatvoices.contracts.bench.Bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the calibration kernel and something else run in turns; medians of CPU time of all threads.
 */
final class CpuContest {
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;

    /** The clock ticks in hundredths of a second, which is too coarse for one run. */
    private static final int RUNS_PER_TURN = 5;

    private CpuContest() {}

    /**
     * @param millis CPU milliseconds of one run
     * @param units the same as a share of the kernel's
     */
    record Cost(double millis, double units) {}

    static Cost run(Runnable contender, Bench.Progress progress) {
        var millis = new ArrayList<Double>();
        var units = new ArrayList<Double>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double unit = cpuMillis(() -> new CalibrationKernel().run(), 1);
            double own = cpuMillis(contender, RUNS_PER_TURN);
            progress.say("    kernel %.0f ms, anonymiser %.1f ms of CPU".formatted(unit, own));
            if (round >= 0) {
                millis.add(own);
                units.add(own / unit);
            }
        }
        return new Cost(median(millis), median(units));
    }

    private static double cpuMillis(Runnable work, int runs) {
        long begin = cpuNanos();
        for (int run = 0; run < runs; run++) {
            work.run();
        }
        return (cpuNanos() - begin) / 1e6 / runs;
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
