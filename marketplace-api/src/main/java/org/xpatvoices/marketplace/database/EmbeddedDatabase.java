package org.xpatvoices.marketplace.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A PostgreSQL server of our own on a free loopback port, reopened where the last one left off. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Long enough for the recovery that follows a crash. */
    private static final Duration STARTUP_MAX = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        var lock = FolderLock.take(folder);
        try {
            LeftOverServer.in(folder.cluster()).ifPresent(LeftOverServer::stop);
            FinishedMark.setAsideUnfinished(folder);
            var database = new EmbeddedDatabase(lock, launch(folder));
            FinishedMark.put(folder);
            LOG.info(
                    "No spring.datasource.url is configured: started PostgreSQL on port {} with its"
                            + " data in {}",
                    database.server.getPort(),
                    folder.cluster());
            return database;
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("PostgreSQL did not start in " + folder.cluster(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_MAX)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .start();
    }

    String url() {
        return server.getJdbcUrl(USER, "postgres") + "&reWriteBatchedInserts=true";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop as it should; the next start will see to it", e);
        } finally {
            lock.close();
        }
    }
}
