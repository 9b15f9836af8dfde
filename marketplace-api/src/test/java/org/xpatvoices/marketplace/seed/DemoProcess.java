package org.xpatvoices.marketplace.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.xpatvoices.marketplace.MarketplaceApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The application with the demo's profile, in a process of its own. */
final class DemoProcess {
    static final String READY = "Ready;";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(4);

    private final Path data;
    private final Path output;
    private final Process process;

    private DemoProcess(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    static DemoProcess start(Path data, int port, int workers) throws IOException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MarketplaceApplication.class.getName(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--xpatvoices.data-dir=" + data,
                        "--demo.workers=" + workers,
                        "--demo.cards=2",
                        "--spring.main.banner-mode=off");
        Path output = Files.createTempFile(data, "output", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new DemoProcess(data, output, process);
    }

    /** Waits for such a line; the end of the process before it is a failure. */
    void awaitLine(Predicate<String> wanted) {
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> said().stream().anyMatch(wanted) || !process.isAlive());
        assertThat(said()).anyMatch(wanted);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    List<String> said() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is printed between the invitation to paste and the closing rule. */
    List<String> linesToPaste() {
        var said = said();
        int from = said.indexOf("Paste into a shell") + 1;
        return said.subList(from, said.size()).stream()
                .takeWhile(line -> !line.startsWith("-----"))
                .toList();
    }

    /** A killed process leaves its database server behind; a failed test must not. */
    void stopTheServer() throws IOException {
        process.destroyForcibly();
        Path mark = data.resolve("postgres").resolve("postmaster.pid");
        if (Files.exists(mark)) {
            long pid = Long.parseLong(Files.readAllLines(mark).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }
}
