package org.xpatvoices.marketplace.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server of a process that was killed. It lives on, and would keep the next one from starting,
 * so it is asked to stop, and made to if it does not listen; recovery at the next start makes up
 * for that.
 */
record LeftOverServer(ProcessHandle postmaster, List<ProcessHandle> backends, Path pidFile) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Found by the file that a server keeps for as long as it runs. */
    static Optional<LeftOverServer> in(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            var process = ProcessHandle.of(pid);
            if (process.isPresent() && !isPostgres(process.get())) {
                // A stranger got the number, or a dead process was never buried. Either looks to
                // PostgreSQL as if its server were running, and it would refuse to start.
                Files.delete(pidFile);
                return Optional.empty();
            }
            return process.map(p -> new LeftOverServer(p, p.descendants().toList(), pidFile));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look after " + pidFile, e);
        }
    }

    void stop() {
        LOG.info("Stopping the PostgreSQL that an earlier process left: {}", postmaster.pid());
        postmaster.destroy();
        if (!ends(postmaster)) {
            postmaster.destroyForcibly();
            ends(postmaster);
        }
        // Two servers at once would ruin the data: the file goes only when nobody is left.
        for (var backend : backends) {
            if (!ends(backend)) {
                throw new IllegalStateException("PostgreSQL does not stop: " + backend.pid());
            }
        }
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ends(ProcessHandle process) {
        var deadline = System.nanoTime() + STOP_MAX.toNanos();
        while (isPostgres(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return !isPostgres(process);
    }

    /**
     * Asks what runs there rather than whether something does: where nobody buries orphans, a dead
     * process stays in the list for ever.
     */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }
}
