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
import org.xpatvoices.contracts.transparency.GetLogAt;
import org.xpatvoices.contracts.transparency.GetLogEntries;
import org.xpatvoices.contracts.transparency.GetLogTile;
import org.xpatvoices.ledger.LedgerDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
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
    void largeEventsAreTakenAFewAtATime() throws SQLException {
        events.appendLarge(20, 1 << 20);
        LogWriter writer = writer();

        assertThat(writer.extend()).hasSize(4);
        for (int rest = 16; rest > 0; rest -= 4) {
            assertThat(writer.extend()).hasSize(4);
        }
        assertThat(writer.extend()).isEmpty();
        assertThat(writer.head().size()).isEqualTo(20);
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
    void tellsWhatTheLogWasAsSoonAsItIsSigned() throws SQLException {
        var earlier = new EarlierLog(jdbc, () -> false);
        events.append(300);
        LogWriter writer = writer();
        writer.extend();
        assertThat(earlier.isSigned(1)).isFalse();
        assertThat(earlier.rootAt(1)).isEmpty();
        assertThat(earlier.handle(new GetLogAt(1))).isEmpty();

        writer.sign();

        for (int size : new int[] {1, 2, 255, 256, 257, 300}) {
            String root = Base64.getEncoder().encodeToString(rootOfStoredEntries(size));
            assertThat(earlier.isSigned(size)).isTrue();
            assertThat(earlier.rootAt(size)).contains(root);
            var then = earlier.handle(new GetLogAt(size)).orElseThrow();
            assertThat(then.root()).isEqualTo(root);
            assertThat(then.growth()).startsWith("old " + size + "\n").endsWith(newest().note());
        }
        assertThat(earlier.isSigned(301)).isFalse();
        assertThat(earlier.rootAt(301)).isEmpty();
        assertThat(earlier.handle(new GetLogAt(301))).isEmpty();
    }

    /** A proof that its reader's policy refuses for want of witnesses is none. */
    @Test
    void proveGrowthUpToWhatWitnessesHaveSigned() throws SQLException {
        events.append(3);
        LogWriter writer = writer();
        writer.extend();
        writer.sign();
        assertThat(new EarlierLog(jdbc, () -> true).handle(new GetLogAt(2))).isEmpty();
        String witnessed = newest().note() + "— witness signed\n";
        jdbc.update(
                "insert into ledger.log_witnessed (log, size, note) values (1, 3, ?)", witnessed);
        events.append(2);
        writer.extend();
        writer.sign();

        for (boolean answering : new boolean[] {true, false}) {
            var earlier = new EarlierLog(jdbc, () -> answering);
            assertThat(earlier.handle(new GetLogAt(2)).orElseThrow().growth()).endsWith(witnessed);
            assertThat(earlier.handle(new GetLogAt(4)).isPresent()).isEqualTo(!answering);
        }
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
                "update ledger.log_tile set hashes = set_byte(hashes, 39, 255 - get_byte(hashes, 39)) where"
                        + " level = 0 and tile = 0",
                "update ledger.log_tile set hashes = set_byte(hashes, 39, 255 - get_byte(hashes, 39)) where"
                        + " level = 0 and tile = 2",
                "update ledger.log_tile set hashes = set_byte(hashes, 39, 255 - get_byte(hashes, 39)) where"
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
