package org.xpatvoices.ledger.packet.bench;

import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.Yardstick;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Anonymises a long table in a Java of its own that has 256 MB of heap and nothing else to do. */
public final class SmallHeap {
    private static final int HEAP_MB = 256;
    private static final int WARM_UPS = 5;
    private static final double SECONDS_MAX = 2;
    private static final int MILLION = 1_000_000;
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private SmallHeap() {}

    /** Prints seconds, peak megabytes, loss in percent; the columns are there before it begins. */
    public static void main(String[] arguments) {
        AdultTable adult = AdultTable.load();
        AnonymiserInput small = adult.input(AdultTable.K_SET);
        for (int i = 0; i < WARM_UPS; i++) {
            Yardstick.PEEL.figures(small, 5, 1, 10_000);
        }
        var table = adult.grownTo(Integer.parseInt(arguments[0])).input(AdultTable.K_SET);
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        AnonymisationFigures figures = Yardstick.PEEL.figures(table, 5, 1, 10_000);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long bytes = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.println(seconds + " " + bytes / 1e6 + " " + 100 * figures.loss().doubleValue());
    }

    static List<Figure> anonymise(int rows, Bench.Progress progress)
            throws IOException, InterruptedException {
        String what = "%,d rows x 8 columns, k=5: ".formatted(rows);
        String[] found = run(rows).strip().split(" ");
        progress.say("  " + what + String.join(" ", found));
        double seconds = Double.parseDouble(found[0]);
        double megabytes = Double.parseDouble(found[1]);
        return List.of(
                rows == MILLION
                        ? Figure.atMost(what + "time", seconds, "s", SECONDS_MAX)
                        : Figure.shown(what + "time", seconds, "s"),
                Figure.atMost(what + "heap, columns included", megabytes, "MB", HEAP_MB),
                Figure.shown(what + "loss", Double.parseDouble(found[2]), "% NCP"));
    }

    private static String run(int rows) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + HEAP_MB + "m", "-cp", classPath));
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-Dloader.main=" + SmallHeap.class.getName(), LAUNCHER));
        } else {
            command.add(SmallHeap.class.getName());
        }
        command.add(Integer.toString(rows));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the table did not fit into the heap");
        }
        return said;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
