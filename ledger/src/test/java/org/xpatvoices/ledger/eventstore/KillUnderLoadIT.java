package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Processes that append are killed, stopped and cut off, and so is their database server: what was
 * confirmed is there once, what was not is there whole or not at all, and who reads meanwhile sees
 * every position once and in order. {@code -Dxpatvoices.kill.rounds} says how often.
 */
class KillUnderLoadIT {
    private static final int ROUNDS = Integer.getInteger("xpatvoices.kill.rounds", 2);
    private static final int CONFIRMED_BEFORE = 60;

    @TempDir Path folder;

    private volatile EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = launch();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas("ledger", "vault")
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Nobody is at work any more, so what is there is what stays. */
    private void mustHold(LiveReader reader, Set<String> confirmed) {
        StoredLog.mustHold(jdbc(), confirmed);
        reader.mustHaveReadAll();
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(server.getPostgresDatabase());
    }

    @Test
    void losesNothingWhenTheProcessIsKilled() throws Exception {
        var confirmed = new HashSet<String>();
        try (var reader = LiveReader.over(this::jdbc)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (var writer = new Child("killed-" + round)) {
                    writer.readUntil(confirmed.size() + CONFIRMED_BEFORE, confirmed);
                    writer.kill();
                    writer.readRest(confirmed);
                }
                mustHold(reader, confirmed);
            }
        }
    }

    /** The stopped one holds the seat until the server ends its session; then it is too late. */
    @Test
    void losesNothingWhenTheProcessIsStoppedAndAnotherTakesOver() throws Exception {
        var confirmed = new HashSet<String>();
        try (var reader = LiveReader.over(this::jdbc)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (var stopped = new Child("stopped-" + round)) {
                    stopped.readUntil(confirmed.size() + CONFIRMED_BEFORE, confirmed);
                    stopped.signal("STOP");
                    try (var heir = new Child("heir-" + round)) {
                        heir.readUntil(confirmed.size() + CONFIRMED_BEFORE, confirmed);
                        stopped.signal("CONT");
                        heir.readUntil(confirmed.size() + CONFIRMED_BEFORE, confirmed);
                        heir.kill();
                        heir.readRest(confirmed);
                    }
                    stopped.kill();
                    stopped.readRest(confirmed);
                }
                mustHold(reader, confirmed);
            }
        }
    }

    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        var confirmed = new HashSet<String>();
        try (var reader = LiveReader.over(this::jdbc)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (var writer = new Child("server-" + round)) {
                    writer.readUntil(confirmed.size() + CONFIRMED_BEFORE, confirmed);
                    killServer();
                    writer.kill();
                    writer.readRest(confirmed);
                }
                letGo();
                server = launch();
                mustHold(reader, confirmed);
            }
        }
    }

    private void killServer() throws Exception {
        Path mark = folder.resolve("data").resolve("postmaster.pid");
        var postmaster =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(mark).getFirst().strip()))
                        .orElseThrow();
        // Stopped first: one that is born while the others are counted would outlive them, and
        // hang.
        signal("STOP", postmaster.pid());
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                !postmaster.isAlive()
                                        && children.stream().noneMatch(ProcessHandle::isAlive));
        Files.deleteIfExists(mark);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    /** Frees the folder; that there is nothing left to stop is no surprise. */
    private void letGo() {
        try {
            server.close();
        } catch (IOException | RuntimeException gone) {
            assertThat(gone).isNotNull();
        }
    }

    /** Another JVM that appends without pause and says what was confirmed to it. */
    private final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;

        Child(String name) throws IOException {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    AppendingProcess.class.getName(),
                                    server.getJdbcUrl("postgres", "postgres"),
                                    name)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            output = process.inputReader();
        }

        void readUntil(int count, Set<String> confirmed) throws IOException {
            while (confirmed.size() < count) {
                String line = output.readLine();
                assertThat(line).as("the process goes on").isNotNull();
                note(line, confirmed);
            }
        }

        void readRest(Set<String> confirmed) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                note(line, confirmed);
            }
        }

        /** Only a whole line was surely said. */
        private static void note(String line, Set<String> confirmed) {
            if (line.startsWith("CONFIRMED ") && line.endsWith(".")) {
                confirmed.add(line.substring("CONFIRMED ".length(), line.length() - 1));
            }
        }

        /** Leaves what it said before to be read. */
        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }

        void signal(String name) throws IOException, InterruptedException {
            KillUnderLoadIT.signal(name, process.pid());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
