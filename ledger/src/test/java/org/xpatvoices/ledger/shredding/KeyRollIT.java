package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.contracts.refusal.KeyRule.KEYS_MUST_BE_REWRAPPED_FIRST;
import static org.xpatvoices.contracts.refusal.KeyRule.KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.contracts.shredding.PayeeDetails.SealedDestination;
import org.xpatvoices.testing.TestPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Changing the key that wraps keys: whoever is there keeps everything, whoever was erased is gone
 * from every copy taken before, and nothing is destroyed before it is safe to.
 */
class KeyRollIT {
    private static final Place PLACE = new Place("ContributionRecorded", "ctb_1", "content", "w@1");
    private static final Place COMPLAINT = new Place("GrievanceFiled", "grv_1", "content", "1");
    private static final String ROLL = "rol_1";
    private static final PayeeId PAYEE = new PayeeId(new UUID(6, 1));
    private static final DestinationId DESTINATION = new DestinationId(new UUID(8, 1));

    @TempDir Path disk;

    private DataSource database;
    private TestVault vault;

    @BeforeEach
    void open() {
        database = TestPostgres.createDataSource();
        vault = vaultOver(database);
    }

    private TestVault vaultOver(DataSource where) {
        return TestVault.over(
                where, disk.resolve("kek"), List.of(disk.resolve("a"), disk.resolve("b")));
    }

    private Item sealed(TestVault by, String grant) {
        assertThat(by.grantKeys.make(grant, "wrk_" + grant)).isTrue();
        var content = by.contents.seal(PLACE, List.of(grant), "secret of " + grant, List.of());
        return new Item(PLACE, grant, content.content());
    }

    private static boolean opens(TestVault by, Item item) {
        return by.contents.open(List.of(item)).text(item).isPresent();
    }

    @Test
    void keepsEverythingThatIsThereThroughARoll() {
        var item = sealed(vault, "con_1");
        var grievance = vault.grievances.seal(COMPLAINT, "wrk_1", "secret", List.of()).content();
        var details =
                new SealedDestination(
                        DESTINATION.toString(),
                        vault.payees.seal(PAYEE, DESTINATION, "account").content());
        var file = vault.files.seal("digest", new byte[] {1, 2, 3});
        var before = keks();

        roll();

        for (var by : List.of(vault, vaultOver(database))) {
            assertThat(opens(by, item)).isTrue();
            assertThat(by.grievances.open(COMPLAINT, grievance)).contains("secret");
            assertThat(by.payees.open(List.of(details))).containsValue("account");
            assertThat(by.files.open("digest", file)).contains(new byte[] {1, 2, 3});
            assertThat(by.files.open("other", file)).isEmpty();
            assertThat(opens(by, sealed(by, "con_" + UUID.randomUUID()))).isTrue();
        }
        assertThat(keks()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void leavesNothingOfAnErasedWorkerInCopiesTakenBeforeTheRoll() {
        var erased = sealed(vault, "con_erased");
        var kept = sealed(vault, "con_kept");
        var old = copyOfKeyDatabase();

        vault.dataKeys.destroy("con_erased");
        assertThat(opens(vaultOver(old), erased)).as("the reason why epochs end").isTrue();
        roll();

        // (a) The old key database, with every key that still exists.
        assertThatThrownBy(() -> vaultOver(old)).isInstanceOf(MissingKek.class);
        assertThat(opensWithAnyKeyThereIs(old)).isZero();
        // (b) The old log with the key database of today.
        var today = vaultOver(database);
        assertThat(opens(today, erased)).isFalse();
        assertThat(opens(today, kept)).isTrue();
        assertThat(opensWithAnyKeyThereIs(database)).isEqualTo(1);
    }

    @Test
    void refusesToFinishWithoutTwoCopiesThatAreWhole() throws IOException {
        var item = sealed(vault, "con_1");
        var one = TestVault.over(database, disk.resolve("kek"), List.of(disk.resolve("a")));
        one.rolls.begin(ROLL);
        refused(() -> one.rolls.mustBeReady(ROLL), KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES);

        var notAFolder = Files.writeString(disk.resolve("file"), "in the way");
        var two =
                TestVault.over(
                        database, disk.resolve("kek"), List.of(disk.resolve("a"), notAFolder));
        refused(() -> two.rolls.mustBeReady(ROLL), KEY_DATABASE_NEEDS_TWO_VERIFIED_COPIES);
        assertThat(keks()).hasSize(2);
        assertThat(opens(vault, item)).isTrue();
    }

    @Test
    void refusesToFinishWhatHasNotBegun() {
        refused(() -> vault.rolls.mustBeReady("rol_none"), KEYS_MUST_BE_REWRAPPED_FIRST);
    }

    @Test
    void doesNotCountACopyThatWasChangedOrCutOff() throws IOException {
        sealed(vault, "con_1");
        vault.rolls.begin(ROLL);
        var copy = disk.resolve("a").resolve("keys-of-epoch-2.jsonl");
        var text = Files.readString(copy);

        assertThat(vault.copyFile.verify(copy, 2)).hasSize(64);
        assertThatThrownBy(() -> vault.copyFile.verify(copy, 3))
                .isInstanceOf(RuntimeException.class);
        Files.writeString(copy, text.substring(0, text.lastIndexOf("end")));
        assertThatThrownBy(() -> vault.copyFile.verify(copy, 2)).isInstanceOf(IOException.class);
        int at = text.indexOf("\"wrapped\":\"\\\\x") + 40;
        char other = text.charAt(at) == '0' ? '1' : '0';
        Files.writeString(copy, text.substring(0, at) + other + text.substring(at + 1));
        assertThatThrownBy(() -> vault.copyFile.verify(copy, 2))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void bringsEverythingBackFromACopy() throws IOException {
        var item = sealed(vault, "con_1");
        vault.dataKeys.destroy(sealed(vault, "con_gone").grantId());
        roll();
        var lost = TestPostgres.createDataSource();

        var copy = disk.resolve("b").resolve("keys-of-epoch-2.jsonl");
        assertThat(RestoredKeys.into(VaultDatabase.over(lost), copy).rows()).isPositive();
        assertThat(RestoredKeys.into(VaultDatabase.over(lost), copy).rows()).isZero();

        assertThat(opens(vaultOver(lost), item)).isTrue();
        assertThat(vaultOver(lost).grantKeys.make("con_gone", "wrk_other")).isFalse();
    }

    @Test
    void areMissedWhereTheLogHasEventsAndTheKeyDatabaseHasNothing() {
        var empty = VaultDatabase.over(TestPostgres.createDataSource());

        assertThatThrownBy(() -> LostKeys.mustNotBe(empty, true))
                .isInstanceOf(LostKeys.class)
                .hasMessageContaining("xpatvoices.vault");
        LostKeys.mustNotBe(empty, false);
        LostKeys.mustNotBe(vault.database, true);
    }

    @Test
    void canBeDoneAgainAtEveryStepAfterACrash() {
        var item = sealed(vault, "con_1");
        vault.rolls.begin(ROLL);
        vaultOver(database).rolls.begin(ROLL);
        assertThat(keks()).hasSize(2);
        vault.rolls.mustBeReady(ROLL);
        vault.rolls.finish(ROLL);
        vaultOver(database).rolls.finish(ROLL);

        assertThat(keks()).hasSize(1);
        assertThat(opens(vault, item)).isTrue();
    }

    @Test
    void takesAlongWhatAnotherNodeStoredUnderTheOldKeyMeanwhile() {
        var other = vaultOver(database);
        vault.rolls.begin(ROLL);
        var late = sealed(other, "con_late");
        vault.rolls.mustBeReady(ROLL);
        vault.rolls.finish(ROLL);

        assertThat(opens(vault, late)).isTrue();
        var later = sealed(other, "con_later");
        assertThat(opens(vault, later))
                .as("stored under the new key, by who knew of none")
                .isTrue();
    }

    private void roll() {
        vault.rolls.begin(ROLL);
        assertThat(vault.rolls.mustBeReady(ROLL).copiesSha256()).hasSize(2);
        vault.rolls.finish(ROLL);
    }

    private List<String> keks() {
        return List.of(disk.resolve("kek").toFile().list());
    }

    /** Tries every wrapped key of a database under every key-encryption key that is left. */
    private long opensWithAnyKeyThereIs(DataSource keys) {
        var jdbc = new JdbcTemplate(keys);
        var folder = new KekFolder(disk.resolve("kek"), TestVault.MASTER);
        var rows =
                jdbc.query(
                        "select key_id, grant_id, kek_epoch, wrapped from vault.data_key where"
                                + " wrapped is not null",
                        (row, _) ->
                                new WrappedKey(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getBytes(4)));
        assertThat(rows).isNotEmpty();
        var opened = new ArrayList<WrappedKey>();
        for (var file : keks()) {
            var secret = folder.read(UUID.fromString(file.replace(".kek", ""))).orElseThrow();
            var kek = AesKey.of(Derivation.derive(secret, "vault/kek/" + KeyEncryption.Use.GRANT));
            for (var row : rows) {
                try {
                    row.unwrap(kek);
                    opened.add(row);
                } catch (UnreadableContent shut) {
                    // As it should be, of an old copy.
                }
            }
        }
        return opened.size();
    }

    private DataSource copyOfKeyDatabase() {
        var copy = TestPostgres.createDataSource();
        VaultDatabase.over(copy);
        var from = new JdbcTemplate(database);
        var to = new JdbcTemplate(copy);
        for (var table : List.of("kek_epoch", "data_key", "content_key")) {
            from.queryForList(
                            "select row_to_json(t)::text from vault." + table + " t", String.class)
                    .forEach(
                            row ->
                                    to.update(
                                            "insert into vault.%1$s select * from json_populate_record(null::vault.%1$s, ?::json)"
                                                    .formatted(table),
                                            row));
        }
        return copy;
    }

    private static void refused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    record Item(Place place, String grantId, SealedContent content)
            implements ContentVault.Sealed {}
}
