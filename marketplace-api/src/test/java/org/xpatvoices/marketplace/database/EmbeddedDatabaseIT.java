package org.xpatvoices.marketplace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xpatvoices.marketplace.database.CannotStart.DataFolderInUse;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

@Order(5)
class EmbeddedDatabaseIT {

    /** Unpacked once for all tests; each has a cluster of its own. */
    @TempDir static Path binaries;

    @TempDir Path root;
    private DataFolder folder;

    @BeforeEach
    void shareBinaries() throws Exception {
        folder = new DataFolder(root);
        Files.createSymbolicLink(folder.binaries(), binaries);
    }

    @Test
    void isAsDurableAsARealOneAndLetsNobodyInWithoutItsPassword() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(database, "show " + setting)).as(setting).containsExactly("on");
            }
            assertThat(query(database, "show password_encryption"))
                    .containsExactly("scram-sha-256");
            for (var guess : List.of("", "postgres", "wrong")) {
                assertThatThrownBy(
                                () ->
                                        DriverManager.getConnection(
                                                database.url(), EmbeddedDatabase.USER, guess))
                        .as("password '%s'", guess)
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(Files.getPosixFilePermissions(folder.password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void closesTheFolderThatItMakes() throws Exception {
        var made = new DataFolder(root.resolve("made")).make();

        assertThat(Files.getPosixFilePermissions(made.root()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void findsItsRowsAgainAtTheNextStart() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database, "create table kept as select 'word' as word");
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select word from kept")).containsExactly("word");
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() throws Exception {
        var other = startProcess();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(root.toString());
        } finally {
            other.destroyForcibly().waitFor();
        }
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void startsAfterAKillAndHasWhatWasAcknowledged() throws Exception {
        for (var round = 1; round <= 2; round++) {
            startProcess().destroyForcibly().waitFor();
            assertThat(postmaster().isAlive()).as("an orphan is left").isTrue();
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select word from kept")).hasSize(2);
        }
    }

    @Test
    void startsAfterTheServerWasKilledToo() throws Exception {
        startProcess().destroyForcibly().waitFor();
        postmaster().destroyForcibly();
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(query(database, "select word from kept")).containsExactly("acknowledged");
        }
    }

    @Test
    void doesNotMistakeAStrangerForItsServer() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Files.writeString(
                folder.cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void setsAsideAClusterThatWasNeverCompleted() throws Exception {
        Files.createDirectories(folder.cluster());
        Files.writeString(folder.cluster().resolve("postgresql.conf"), "");

        EmbeddedDatabase.start(folder).close();

        assertThat(root.toFile().list()).anyMatch(name -> name.startsWith("postgres-unfinished"));
    }

    private ProcessHandle postmaster() throws Exception {
        var pid = Files.readAllLines(folder.cluster().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Process startProcess() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ProcessToKill.class.getName(),
                                root.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new ArrayList<String>();
        BufferedReader output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.equals("written")) {
                return process;
            }
        }
        throw new AssertionError(String.join(System.lineSeparator(), said));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), EmbeddedDatabase.USER, database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), EmbeddedDatabase.USER, database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
