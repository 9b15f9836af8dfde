package org.xpatvoices.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** One PostgreSQL per JVM, and in it as many databases as tests ask for. */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** Creates a database that nobody else uses and answers its URL, user included. */
    public static String createDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database " + name, e);
        }
        return Server.INSTANCE.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** An empty database without Spring, one connection at a time. */
    public static DataSource createDataSource() {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(createDatabase());
        return source;
    }

    private static final class Server {

        /** Waits for the end of a process, then ends the server at once and removes its data. */
        private static final String WATCH =
                """
                while kill -0 "$1" 2>/dev/null; do sleep 1; done
                kill -QUIT "$(head -n 1 "$2/postmaster.pid")" 2>/dev/null
                sleep 1
                rm -rf "$2"
                """;

        private static final Duration STARTUP_MAX = Duration.ofMinutes(2);

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var data = Files.createTempDirectory("test-postgres-");
                var server =
                        EmbeddedPostgres.builder()
                                .setDataDirectory(data)
                                .setRegisterShutdownHook(false)
                                .setPGStartupWait(STARTUP_MAX)
                                // Tests end processes, never the machine: the page cache is
                                // as safe as the disk here. What is killed has a server of its
                                // own, with everything on.
                                .setServerConfig("fsync", "off")
                                .setServerConfig("full_page_writes", "off")
                                .setServerConfig("checkpoint_timeout", "1h")
                                .setServerConfig("max_wal_size", "8GB")
                                .setServerConfig("max_connections", "400")
                                .start();
                watch(data);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Not a shutdown hook: applications that still run would wait for a server that went before
         * them, and a JVM that is killed runs none.
         */
        private static void watch(Path data) throws IOException {
            new ProcessBuilder(
                            "sh",
                            "-c",
                            WATCH,
                            "watch",
                            Long.toString(ProcessHandle.current().pid()),
                            data.toString())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        }
    }
}
