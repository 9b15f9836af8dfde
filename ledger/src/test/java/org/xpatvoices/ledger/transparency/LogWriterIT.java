package org.xpatvoices.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.transparency.CheckpointView;
import org.xpatvoices.contracts.transparency.GetCheckpoint;
import org.xpatvoices.contracts.transparency.GetConsistencyProof;
import org.xpatvoices.contracts.transparency.GetInclusionProof;
import org.xpatvoices.contracts.transparency.GetLogEntries;
import org.xpatvoices.contracts.transparency.GetLogTile;
import org.xpatvoices.ledger.LedgerDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/** What is stored, signed and shown, and what is refused. */
class LogWriterIT {
    private static final LogKey KEY = LogKey.of("test.example/log", new byte[32]);

    private final DataSource database = LedgerDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final EventRows events = new EventRows(jdbc);
    private final PublicLog log = new PublicLog(jdbc, () -> false);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void anEmptyLogIsSignedToo() throws SQLException {
        writer().sign();

        assertThat(newest().size()).isZero();
        assertThat(newest().note())
                .startsWith(
                        "test.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n");
    }

    @Test
    void whatIsStoredButNotSignedIsNotShown() throws SQLException {
        UUID last = events.append(3);
        LogWriter writer = writer();
        writer.extend();
        assertThat(log.handle(new GetInclusionProof(last)).orElseThrow().bundle()).isNull();
        writer.index();

        assertThat(log.handle(new GetCheckpoint())).isEmpty();
        assertThat(log.handle(new GetLogTile(0, 0, 1))).isEmpty();
        assertThat(log.handle(new GetInclusionProof(last)).orElseThrow().bundle()).isNull();

        writer.sign();

        assertThat(newest().size()).isEqualTo(3);
        assertThat(log.handle(new GetLogTile(0, 0, 3)).orElseThrow().content()).hasSize(96);
        assertThat(log.handle(new GetLogTile(0, 0, 4))).isEmpty();
        assertThat(log.handle(new GetLogEntries(0, 2)).orElseThrow().content()).hasSize(98);
        assertThat(log.handle(new GetInclusionProof(last)).orElseThrow().bundle())
                .startsWith("c2sp.org/tlog-proof@v1\nextra ")
                .contains("\nindex 2\n")
                .endsWith(newest().note());
        assertThat(log.handle(new GetInclusionProof(UUID.randomUUID()))).isEmpty();
        assertThat(log.handle(new GetConsistencyProof(4))).isEmpty();
    }

    @Test
    void goesOnAfterAStopAtAnyStep() throws SQLException {
        events.append(300);
        LogWriter before = writer();
        before.extend();
        before.sign();
        events.append(300);
        before.extend();

        LogWriter after = writer();
        after.sign();

        assertThat(newest().size()).isEqualTo(600);
        assertThat(after.head().root()).isEqualTo(rootOfStoredEntries(600));
    }

    @Test
    void twoWritersNeverBothExtendTheHead() throws SQLException {
        events.append(5);
        LogWriter one = writer();
        LogWriter other = writer();
        one.extend();

        assertThatThrownBy(other::extend)
                .isInstanceOf(LogIsInconsistent.class)
                .hasMessageContaining("no longer at 0");
        connection.rollback();
        assertThat(jdbc.queryForObject("select size from ledger.log_head", Long.class))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.log_tile set hashes = overlay(hashes placing '\\x00' from 40) where"
                        + " level = 0 and tile = 0",
                "update ledger.log_tile set hashes = overlay(hashes placing '\\x00' from 40) where"
                        + " level = 0 and tile = 2",
                "update ledger.log_tile set hashes = overlay(hashes placing '\\x00' from 40) where"
                        + " level = 1",
                "update ledger.log_tile set hashes = substring(hashes for 32) where level = 1",
                "delete from ledger.log_tile where level = 0 and tile = 1",
                "update ledger.log_head set root = sha256('other')",
                "update ledger.log_head set note = replace(note, '600', '601')",
                "update ledger.log_head set signed_size = 599",
                "update ledger.log_head set size = 599, signed_size = 0, note = null"
            })
    void refusesToGoOnFromWhatWasNotSigned(String tampering) throws SQLException {
        events.append(600);
        LogWriter before = writer();
        before.extend();
        before.sign();

        jdbc.update(tampering);

        assertThatThrownBy(this::writer).isInstanceOf(LogIsInconsistent.class);
    }

    @Test
    void refusesAGapInTheStore() throws SQLException {
        events.append(4);
        jdbc.execute("alter table ledger.event disable trigger all");
        jdbc.update("delete from ledger.event where position = 3");

        assertThatThrownBy(writer()::extend)
                .isInstanceOf(LogIsInconsistent.class)
                .hasMessageContaining("event 4 stands where event 3 belongs");
    }

    @Test
    void onlyOneHoldsTheLock() throws SQLException {
        try (Connection other = database.getConnection()) {
            LogStore mine = new LogStore(connection);
            LogStore theirs = new LogStore(other);

            assertThat(mine.tryLock()).isTrue();
            assertThat(theirs.tryLock()).isFalse();
            mine.unlock();
            assertThat(theirs.tryLock()).isTrue();
        }
    }

    private LogWriter writer() throws SQLException {
        return new LogWriter(connection, KEY, Kinds.read());
    }

    private CheckpointView newest() {
        return log.handle(new GetCheckpoint()).orElseThrow();
    }

    private byte[] rootOfStoredEntries(int size) {
        var entries = new java.util.ArrayList<byte[]>();
        for (int at = 0; at < size; at++) {
            byte[] bundle =
                    log.handle(new GetLogEntries(at / 256, at % 256 + 1)).orElseThrow().content();
            entries.add(java.util.Arrays.copyOfRange(bundle, bundle.length - 47, bundle.length));
        }
        return NaiveTree.root(entries);
    }
}
