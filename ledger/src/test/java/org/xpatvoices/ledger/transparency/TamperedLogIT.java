package org.xpatvoices.ledger.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.ledger.LedgerDatabase;
import org.xpatvoices.verifier.Verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Somebody with all rights on the database changes the past; the verifier names the place. */
class TamperedLogIT {
    private static final LogKey KEY = LogKey.of("test.example/log", new byte[32]);
    private static final int EVENTS = 600;

    private static JdbcTemplate jdbc;
    @TempDir private Path folder;

    @BeforeAll
    static void fill() throws Exception {
        DataSource database = LedgerDatabase.create();
        jdbc = new JdbcTemplate(database);
        new EventRows(jdbc).append(EVENTS);
        sign(database, Kinds.read());
        jdbc.execute("alter table ledger.event disable trigger all");
    }

    @Test
    void whatNobodyTouchedHolds() throws IOException {
        assertThat(verdict())
                .contains("600 entries give the signed root")
                .contains("600 events are what their leaves commit to")
                .contains("Everything holds.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "update ledger.event set payload = payload || 'x' where position = 77 ~ position"
                        + " 77:",
                "update ledger.event set metadata = '{ }' where position = 3 ~ position 3:",
                "update ledger.event set seq = 9 where position = 4 ~ position 4:",
                "update ledger.event set event_id = gen_random_uuid() where position = 6 ~ position"
                        + " 6:",
                "update ledger.event set aggregate_id = gen_random_uuid() where position = 7 ~"
                        + " position 7:",
                "update ledger.event set recorded_at = recorded_at + interval '1 ms' where position"
                        + " = 600 ~ position 600:",
                "delete from ledger.event where position = 599 ~ position 599:",
                "delete from ledger.event where position = 600 ~ position 600:",
                "update ledger.event set position = case position when 20 then 1000021 else 20 end"
                        + " where position in (20, 21) ~ position 20:",
                "update ledger.log_salts set salts = set_byte(salts, 32, 255 - get_byte(salts, 32))"
                        + " where bundle = 1 ~ position 259:",
                "update ledger.log_entries set entries = set_byte(entries, 59, 255 -"
                        + " get_byte(entries, 59)) where bundle = 0 ~ position 2:",
                "update ledger.log_entries set entries = substring(entries from 50) ||"
                        + " substring(entries for 49) where bundle = 2 ~ position 513:",
                "update ledger.log_tile set hashes = set_byte(hashes, 64, 255 - get_byte(hashes,"
                        + " 64)) where level = 0 and tile = 1 ~ position 259:",
                "update ledger.log_tile set hashes = set_byte(hashes, 32, 255 - get_byte(hashes,"
                        + " 32)) where level = 1 ~ position 257:",
                "update ledger.log_head set note = overlay(note placing case substring(note from 30"
                        + " for 1) when 'A' then 'B' else 'A' end from 30) ~ BAD",
                "update ledger.log_head set note = replace(note, '600', '599'), signed_size = 599 ~"
                        + " BAD"
            })
    void whatSomebodyTouchedIsNamed(String tampering, String place) throws IOException {
        List<String> tables = List.of("event", "log_salts", "log_entries", "log_tile", "log_head");
        tables.forEach(
                one -> jdbc.execute("create table kept_%1$s as table ledger.%1$s".formatted(one)));
        try {
            assertThat(jdbc.update(tampering.strip())).isPositive();
            assertThat(verdict()).contains("BAD").contains(place).contains("NOT everything");
        } finally {
            tables.forEach(
                    one -> {
                        jdbc.execute("delete from ledger." + one);
                        jdbc.execute(
                                "insert into ledger.%1$s select * from kept_%1$s".formatted(one));
                        jdbc.execute("drop table kept_" + one);
                    });
        }
    }

    /** In the files, so that every byte can be reached; the policy is the reader's own. */
    @Test
    void anyByteOfAnyFileThatChangesIsSeen() throws IOException {
        verdict();
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<Path> files;
        try (Stream<Path> all = Files.walk(log())) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (int change = 0; change < 150; change++) {
            Path file = files.get(change % files.size());
            byte[] original = Files.readAllBytes(file);
            byte[] changed = original.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);

            assertThat(verify())
                    .as("seed %d, byte %d of %s", seed, at, file.getFileName())
                    .contains("BAD");
            Files.write(file, original);
        }
        assertThat(verify()).contains("Everything holds.");
    }

    @Test
    void whatAnEpochCommitsToIsCountedAgain() throws Exception {
        assertThat(verdictOn("{\"kind\":0,\"name\":\"\",\"count\":300}", Kinds.read()))
                .contains("OK   log: epoch 1: positions 1 to 300 counted again, 1 kinds")
                .contains("OK   epochs/000001.json: epoch 1: positions 1 to 300 counted again")
                .contains("Everything holds.");
    }

    @Test
    void anEpochThatCommitsToAnotherCountIsNamedWithTheKind() throws Exception {
        assertThat(verdictOn("{\"kind\":0,\"name\":\"\",\"count\":299}", Kinds.read()))
                .contains(
                        "position 301: epoch 1: of kind 0 it commits to 299, the entries hold 300")
                .contains("NOT everything holds.");
    }

    @Test
    void whoCountsAnEventAsAnotherKindIsFound() throws Exception {
        Kinds liar = Kinds.parse("5,Said\n110,EpochClosed");
        String named = "{\"kind\":5,\"name\":\"ConsentGranted\",\"count\":300}";

        assertThat(verdictOn(named, liar)).contains("Said is counted as ConsentGranted, kind 5");
        assertThat(verdictOn(named, Kinds.parse("5,Said\n5,EpochClosed")))
                .contains("EpochClosed is counted as Said, kind 5");
    }

    /** Entries stay as they were published; what is sequenced later goes by the later kinds. */
    @Test
    void aLogThatBeganWithMoreKindsHolds() throws Exception {
        Kinds now = Kinds.read();
        List<String[]> quieter =
                now.text()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(","))
                        .filter(line -> now.of(line[1]) == Kinds.NEUTRAL && !line[0].equals("0"))
                        .toList();
        assertThat(quieter).hasSizeGreaterThan(10);
        for (String[] one : quieter) {
            Kinds before = Kinds.parse(one[0] + "," + one[1] + "\n110,EpochClosed");
            assertThat(verdictOn(one[1], before, now))
                    .as(one[1])
                    .contains(": epoch 1: positions 1 to 20 counted again, 2 kinds")
                    .contains("Everything holds.");
        }
    }

    /** Otherwise what was neutral could be told apart again by whoever writes the log. */
    @Test
    void aKindThatComesBackIsFound() throws Exception {
        Kinds before = Kinds.parse("14,GrievanceFiled\n50,WorkerEnrolled\n110,EpochClosed");

        assertThat(verdictOn("GrievanceFiled", before, Kinds.read(), before, Kinds.read()))
                .contains(
                        "position 22: GrievanceFiled is counted as kind 14, from position 11 on it is kind 0");
        assertThat(verdictOn("WorkerEnrolled", before, Kinds.read(), before))
                .contains(
                        "position 22: WorkerEnrolled is counted as kind 50, from position 11 on it is kind 0");
        assertThat(verdictOn("WorkerEnrolled", before, Kinds.read(), Kinds.read()))
                .contains("Everything holds.");
    }

    @Test
    void whoStopsCountingWithdrawalsIsFound() throws Exception {
        Kinds before = Kinds.parse("6,ConsentWithdrawn\n110,EpochClosed");

        assertThat(verdictOn("ConsentWithdrawn", before, Kinds.parse("110,EpochClosed")))
                .contains(
                        "position 11: ConsentWithdrawn is counted as kind 0, before it was kind 6");
    }

    /**
     * Of a log of 20 events of a type, of which ten were sequenced before, and their epoch.
     *
     * @param later under what ten more were sequenced, each
     */
    private String verdictOn(String type, Kinds before, Kinds after, Kinds... later)
            throws Exception {
        DataSource database = LedgerDatabase.create();
        EventRows rows = new EventRows(new JdbcTemplate(database));
        rows.append(10, type);
        sign(database, before);
        rows.append(10, type);
        rows.closeEpoch(
                "{\"epoch\":1,\"firstPosition\":1,\"lastPosition\":20,\"counts\":["
                        + "{\"kind\":0,\"name\":\"\",\"count\":10},"
                        + "{\"kind\":%d,\"name\":\"%s\",\"count\":10}]}"
                                .formatted(before.of(type), type));
        sign(database, after);
        for (Kinds kinds : later) {
            rows.append(10, type);
            sign(database, kinds);
        }
        Path log = Files.createTempDirectory(folder, "log");
        new LogExport(new JdbcTemplate(database)).into(log);
        return verify(log);
    }

    /** Of a log of 300 events and the end of an epoch that counts them so. */
    private String verdictOn(String counts, Kinds kinds) throws Exception {
        DataSource database = LedgerDatabase.create();
        EventRows rows = new EventRows(new JdbcTemplate(database));
        rows.append(300);
        rows.closeEpoch(
                "{\"epoch\":1,\"firstPosition\":1,\"lastPosition\":300,\"counts\":[%s]}"
                        .formatted(counts));
        sign(database, kinds);
        new LogExport(new JdbcTemplate(database)).into(log());
        return verify();
    }

    private static void sign(DataSource database, Kinds kinds) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogWriter writer = new LogWriter(connection, KEY, kinds);
            writer.extend();
            writer.sign();
        }
    }

    private String verdict() throws IOException {
        new LogExport(jdbc).into(log());
        return verify();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String verify() throws IOException {
        return verify(log());
    }

    private String verify(Path log) throws IOException {
        Path policy = folder.resolve("policy");
        Files.writeString(policy, "log " + KEY.verifierKey() + "\nquorum none\n");
        var out = new ByteArrayOutputStream();
        Verify.run(
                List.of(policy.toString(), log.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
