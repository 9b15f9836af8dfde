package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.testing.TestPostgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

class ContentVaultIT {
    private static final String CLEAR = "{\"answers\":{\"canary\":\"xvcanary-7f3a\"}}";
    private static final Place PLACE = new Place("ContributionRecorded", "ctb_1", "content", "w@1");

    private static JdbcTemplate jdbc;
    private static TestVault keys;
    private static Path folder;

    @BeforeAll
    static void open() {
        var database = TestPostgres.createDataSource();
        jdbc = new JdbcTemplate(database);
        folder = TestVault.newFolder();
        keys = TestVault.over(database, folder);
    }

    private static SealedContent seal(Place place, String clear, String... grants) {
        return keys.contents.seal(place, List.of(grants), clear, List.of(clear)).content();
    }

    private static String newGrant() {
        return granted("con_" + UUID.randomUUID());
    }

    private static String granted(String grantId) {
        assertThat(keys.grantKeys.make(grantId, "wrk_1")).isTrue();
        return grantId;
    }

    private static Optional<String> openUnder(String grantId, Place place, SealedContent content) {
        var item = new Item(place, grantId, content);
        return keys.contents.open(List.of(item)).text(item);
    }

    @Test
    void opensUnderEveryGrantItWasSealedUnder() {
        var research = newGrant();
        var policy = newGrant();
        var sealed = seal(PLACE, CLEAR, research, policy);

        assertThat(openUnder(research, PLACE, sealed)).contains(CLEAR);
        assertThat(openUnder(policy, PLACE, sealed)).contains(CLEAR);
    }

    @Test
    void staysShutUnderAnotherGrantOfTheSameWorker() {
        var sealedUnder = newGrant();
        var other = newGrant();
        var sealed = seal(PLACE, CLEAR, sealedUnder);
        seal(PLACE, CLEAR, other);

        assertThat(openUnder(other, PLACE, sealed)).isEmpty();
    }

    @Test
    void opensWhatWasSealedBesideATextAsLongAsThatOpens() {
        var grant = newGrant();
        var item = new Item(PLACE, grant, seal(PLACE, CLEAR, grant, newGrant()));
        var elsewhere = new Place("ReleaseRegistered", "pkt_1", "wrk_1", "1");
        String keyId = item.content().keyId();

        var opened = (Tried.Clear) keys.contents.keysOf(List.of(item)).open(item);
        byte[] beside = opened.sealedBeside(keyId, elsewhere, "BAND_3").orElseThrow();
        var content = new SealedContent(keyId, Base64.getEncoder().encodeToString(beside));

        assertThat(openUnder(grant, elsewhere, content)).contains("BAND_3");
        assertThatThrownBy(() -> openUnder(grant, PLACE, content))
                .isInstanceOf(UnreadableContent.class);
        keys.dataKeys.destroy(grant);
        assertThat(openUnder(grant, elsewhere, content)).isEmpty();
        assertThat(keys.contents.keysOf(List.of(item)).open(item))
                .isInstanceOf(Tried.Keyless.class);
    }

    static Stream<Place> otherPlaces() {
        return Stream.of(
                new Place("GrievanceFiled", "ctb_1", "content", "w@1"),
                new Place("ContributionRecorded", "ctb_2", "content", "w@1"),
                new Place("ContributionRecorded", "ctb_1", "answers", "w@1"),
                new Place("ContributionRecorded", "ctb_1", "content", "w@2"));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void refusesACiphertextMovedToAnotherPlace(Place elsewhere) {
        var grant = newGrant();
        var sealed = seal(PLACE, CLEAR, grant);

        assertThatThrownBy(() -> openUnder(grant, elsewhere, sealed))
                .isInstanceOf(UnreadableContent.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void refusesACiphertextUnderAnotherKey() {
        var grant = newGrant();
        var second = newGrant();
        var one = seal(PLACE, CLEAR, grant, second);
        var two = seal(PLACE, CLEAR, grant, second);
        var swapped = new SealedContent(one.keyId(), two.ciphertext());

        assertThatThrownBy(() -> openUnder(grant, PLACE, swapped))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void refusesAChangedCiphertext() {
        var grant = newGrant();
        var sealed = seal(PLACE, CLEAR, grant);
        var bytes = Base64.getDecoder().decode(sealed.ciphertext());
        bytes[bytes.length / 2] ^= 1;
        var changed = new SealedContent(sealed.keyId(), Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> openUnder(grant, PLACE, changed))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void refusesAWrappedKeyMovedToAnotherGrant() {
        var from = newGrant();
        var to = newGrant();
        var sealed = seal(PLACE, CLEAR, from, newGrant());
        jdbc.update(
                "insert into vault.content_key select content_key_id, ?, wrapped from"
                        + " vault.content_key where content_key_id = ?::uuid and grant_id = ?",
                to,
                sealed.keyId(),
                from);

        assertThatThrownBy(() -> openUnder(to, PLACE, sealed))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void refusesAWrappedDataKeyMovedToAnotherGrant() {
        var from = newGrant();
        var to = newGrant();
        var sealed = seal(PLACE, CLEAR, from);
        jdbc.update("delete from vault.data_key where grant_id = ?", from);
        jdbc.update(
                "update vault.data_key set key_id = ?::uuid where grant_id = ?",
                sealed.keyId(),
                to);

        assertThatThrownBy(() -> openUnder(to, PLACE, sealed))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void countsAndNamesWhatIsAtFaultAndOpensTheRest() {
        var grant = newGrant();
        var good = new Item(PLACE, grant, seal(PLACE, CLEAR, grant));
        var bad = new Item(PLACE, grant, new SealedContent(good.content().keyId(), "not base64!"));
        var before = keys.meters.counter("xpatvoices.contents.unreadable").count();
        var lines = new ListAppender<ILoggingEvent>();
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        var logger = (Logger) LoggerFactory.getLogger(UnreadableContents.class);
        logger.addAppender(lines);

        var opened = keys.contents.open(List.of(good, bad));

        logger.detachAppender(lines);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("Sealed content is at fault: "))
                .noneMatch(line -> line.contains(CLEAR) || line.contains("not base64!"));

        assertThat(opened.text(good)).contains(CLEAR);
        assertThatThrownBy(() -> opened.text(bad)).hasMessageContaining("ctb_1");
        assertThat(keys.meters.counter("xpatvoices.contents.unreadable").count())
                .isEqualTo(before + 1);
    }

    @Test
    void opensTheSameWhetherKeysWereUnwrappedBeforeOrNot() {
        var grant = newGrant();
        var good = new Item(PLACE, grant, seal(PLACE, CLEAR, grant));
        var moved = newGrant();
        var sealed = seal(PLACE, CLEAR, moved);
        var bad = new Item(PLACE, moved, sealed);
        jdbc.update(
                "update vault.data_key set wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20))"
                        + " where grant_id = ?",
                moved);

        var held = keys.contents.keysOf(List.of(good, bad)).unwrapped();

        assertThat(held.open(good))
                .isInstanceOfSatisfying(
                        Tried.Clear.class,
                        clear -> assertThat(clear.utf8()).asString().isEqualTo(CLEAR));
        assertThat(held.open(bad)).isInstanceOf(Tried.Fault.class);
    }

    @Test
    void opensNothingOnceTheDataKeyIsDestroyed() {
        var grant = newGrant();
        var sealed = seal(PLACE, CLEAR, grant);

        keys.dataKeys.destroy(grant);
        keys.dataKeys.destroy(grant);

        assertThat(openUnder(grant, PLACE, sealed)).isEmpty();
        assertThatThrownBy(() -> seal(PLACE, CLEAR, grant))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys.contents.fingerprint(sealed, List.of(grant), List.of(CLEAR))).isEmpty();
    }

    @Test
    void opensUnderTheOtherGrantWhenOneIsDestroyed() {
        var ended = newGrant();
        var going = newGrant();
        var sealed = seal(PLACE, CLEAR, ended, going);

        keys.dataKeys.destroy(ended);

        assertThat(openUnder(ended, PLACE, sealed)).isEmpty();
        assertThat(openUnder(going, PLACE, sealed)).contains(CLEAR);
        assertThat(keys.contents.fingerprint(sealed, List.of(ended, going), List.of(CLEAR)))
                .isPresent();
    }

    @Test
    void takesALostKeyForAFaultAndNotForAWithdrawal() {
        var grant = newGrant();
        var sealed = seal(PLACE, CLEAR, grant);
        jdbc.update("delete from vault.data_key where grant_id = ?", grant);

        assertThatThrownBy(() -> openUnder(grant, PLACE, sealed))
                .isInstanceOf(UnreadableContent.class)
                .hasMessageContaining(grant);
    }

    @Test
    void keepsTheIdOfADestroyedKeyFromEverybodyElse() {
        var grant = newGrant();
        keys.dataKeys.destroy(grant);

        assertThat(keys.grantKeys.make(grant, "wrk_2")).isFalse();
        assertThat(keys.grantKeys.make(grant, "wrk_1")).isTrue();
        assertThatThrownBy(() -> seal(PLACE, CLEAR, grant))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void startsWithNeitherAnotherMasterKeyNorAnotherFolder() {
        newGrant();
        var stranger = new MasterKey(Base64.getEncoder().encodeToString("x".repeat(32).getBytes()));

        assertThatThrownBy(() -> new TestVault(jdbc.getDataSource(), folder, stranger, List.of()))
                .isInstanceOf(UnreadableContent.class);
        assertThatThrownBy(() -> TestVault.over(jdbc.getDataSource(), TestVault.newFolder()))
                .isInstanceOf(MissingKek.class)
                .hasMessageContaining("kek-folder");
    }

    @Test
    void refusesToSealForNobody() {
        assertThatThrownBy(() -> seal(PLACE, CLEAR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNeitherClearTextNorBareKeysAndNeverTheSameBytesTwice() {
        var grant = newGrant();
        var one = seal(PLACE, CLEAR, grant);
        var two = seal(PLACE, CLEAR, grant);

        assertThat(one.ciphertext()).isNotEqualTo(two.ciphertext()).doesNotContain("canary");
        assertThat(seal(PLACE, CLEAR, grant, newGrant()).keyId()).isNotEqualTo(one.keyId());
        assertThat(
                        jdbc.queryForObject(
                                "select min(octet_length(wrapped)) from vault.data_key",
                                Integer.class))
                .isEqualTo(12 + 32 + 16);
    }

    @Test
    void keepsAKeyWhateverBecomesOfTheTransactionAround() {
        var grant = "con_" + UUID.randomUUID();
        var around =
                new TransactionTemplate(
                        new DataSourceTransactionManager(TestPostgres.createDataSource()));
        around.executeWithoutResult(
                status -> {
                    granted(grant);
                    status.setRollbackOnly();
                });

        assertThat(openUnder(grant, PLACE, seal(PLACE, CLEAR, grant))).contains(CLEAR);
    }

    @Test
    void letsNoSecondWorkerHaveTheSameGrantId() {
        var grant = newGrant();
        assertThat(keys.grantKeys.make(grant, "wrk_1")).isTrue();
        assertThat(keys.grantKeys.make(grant, "wrk_2")).isFalse();
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from vault.data_key t where t::text like '%wrk_%'",
                                Long.class))
                .isZero();
    }

    @Test
    void refusesToSealUnderAGrantWithoutAKey() {
        assertThatThrownBy(() -> seal(PLACE, CLEAR, newGrant(), "con_never"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensThousandsAtOnce() {
        var items = new ArrayList<Item>();
        var grants = Stream.generate(ContentVaultIT::newGrant).limit(10).toList();
        for (int i = 0; i < 1_000; i++) {
            var grant = grants.get(i % grants.size());
            var place = new Place("ContributionRecorded", "ctb_bulk_" + i, "content", "w@1");
            items.add(new Item(place, grant, seal(place, "text " + i, grant)));
        }

        var opened = keys.contents.open(items).texts();

        assertThat(opened).hasSize(1_000);
        assertThat(opened.get(items.get(999))).isEqualTo("text 999");
    }

    @Test
    void sealsGrievancesWhereNoGrantLeads() {
        var place = new Place("GrievanceFiled", "grv_1", "content", "1.0.0");
        var sealed = keys.grievances.seal(place, "wrk_1", CLEAR, List.of(CLEAR)).content();

        assertThat(keys.grievances.open(place, sealed)).contains(CLEAR);
        assertThat(openUnder(newGrant(), place, sealed)).isEmpty();
        assertThatThrownBy(() -> keys.grievances.open(PLACE, sealed))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void destroysTheGrievanceKeysOfOneWorkerAndOfNobodyElse() {
        var place = new Place("GrievanceFiled", "grv_2", "content", "1.0.0");
        var gone = keys.grievances.seal(place, "wrk_gone", CLEAR, List.of()).content();
        var kept = keys.grievances.seal(place, "wrk_kept", CLEAR, List.of()).content();

        keys.grievances.destroyKeysOf("wrk_gone");
        keys.grievances.destroyKeysOf("wrk_gone");

        assertThat(keys.grievances.open(place, gone)).isEmpty();
        assertThat(keys.grievances.open(place, kept)).contains(CLEAR);
    }

    record Item(Place place, String grantId, SealedContent content)
            implements ContentVault.Sealed {}
}
