package org.xpatvoices.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
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

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var server =
                        EmbeddedPostgres.builder()
                                .setRegisterShutdownHook(false)
                                // Tests end processes, never the machine: the page cache is
                                // as safe as the disk here. What is killed has a server of its
                                // own, with everything on.
                                .setServerConfig("fsync", "off")
                                .setServerConfig("full_page_writes", "off")
                                .setServerConfig("checkpoint_timeout", "1h")
                                .setServerConfig("max_wal_size", "8GB")
                                .setServerConfig("max_connections", "400")
                                .start();
                // Applications that still run would wait for a server that went before them.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
