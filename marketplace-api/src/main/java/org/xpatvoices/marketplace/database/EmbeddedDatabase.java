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
    private final String password;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        var lock = FolderLock.take(folder);
        try {
            LeftOverServer.in(folder.cluster()).ifPresent(LeftOverServer::stop);
            FinishedMark.setAsideUnfinished(folder);
            var password = KeptSecret.in(folder.password());
            var database = new EmbeddedDatabase(lock, launch(folder, password), password);
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

    /**
     * The two settings called locales are options of initdb: everybody on this machine reaches the
     * loopback address, so the server asks for a password there.
     */
    private static EmbeddedPostgres launch(DataFolder folder, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_MAX)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.password().toString())
                .setConnectConfig("password", password)
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

    String password() {
        return password;
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
