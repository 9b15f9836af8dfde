package org.xpatvoices.marketplace.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server of a process that was killed. It lives on, and would keep the next one from starting,
 * so it is asked to stop, and made to if it does not listen; recovery at the next start makes up
 * for that.
 */
record LeftOverServer(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Found by the file that a server keeps for as long as it runs. */
    static Optional<LeftOverServer> in(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var server =
                    ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                            .filter(LeftOverServer::isPostgres);
            if (server.isEmpty()) {
                // Its number may belong to a stranger by now, which would stop PostgreSQL from
                // starting.
                Files.delete(file);
            }
            return server.map(LeftOverServer::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    void stop() {
        LOG.info("Stopping the PostgreSQL that an earlier process left behind ({})", process.pid());
        process.destroy();
        if (!hasEnded()) {
            process.destroyForcibly();
            hasEnded();
        }
    }

    /**
     * Asks whether it is still PostgreSQL rather than whether it is still there: where nobody
     * buries orphans, a dead process stays in the list for ever.
     */
    private boolean hasEnded() {
        var deadline = System.nanoTime() + STOP_MAX.toNanos();
        while (isPostgres(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return !isPostgres(process);
    }
}
