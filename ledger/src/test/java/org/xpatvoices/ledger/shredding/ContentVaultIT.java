package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.LedgerDatabase;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class ContentVaultIT {
    private static final String CLEAR = "{\"answers\":{\"canary\":\"xvcanary-7f3a\"}}";
    private static final Place PLACE = new Place("ContributionRecorded", "ctb_1", "content", "w@1");

    private static JdbcTemplate jdbc;
    private static ContentVault vault;

    @BeforeAll
    static void open() {
        jdbc = LedgerDatabase.createTemplate();
        vault = TestVault.vault(jdbc);
    }

    private static String newGrant() {
        return granted("con_" + UUID.randomUUID());
    }

    private static String granted(String grantId) {
        assertThat(TestVault.grantKeys(jdbc).make(grantId, "wrk_1")).isTrue();
        return grantId;
    }

    private static List<String> openUnder(String grantId, Place place, SealedContent content) {
        return List.copyOf(vault.open(List.of(new Item(place, grantId, content))).values());
    }

    @Test
    void opensUnderEveryGrantItWasSealedUnder() {
        var research = newGrant();
        var policy = newGrant();
        var sealed = vault.seal(PLACE, List.of(research, policy), CLEAR);

        assertThat(openUnder(research, PLACE, sealed)).containsExactly(CLEAR);
        assertThat(openUnder(policy, PLACE, sealed)).containsExactly(CLEAR);
    }

    @Test
    void staysShutUnderAnotherGrantOfTheSameWorker() {
        var sealedUnder = newGrant();
        var other = newGrant();
        var sealed = vault.seal(PLACE, List.of(sealedUnder), CLEAR);
        vault.seal(PLACE, List.of(other), CLEAR);

        assertThat(openUnder(other, PLACE, sealed)).isEmpty();
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
        var sealed = vault.seal(PLACE, List.of(grant), CLEAR);

        assertThatThrownBy(() -> openUnder(grant, elsewhere, sealed))
                .isInstanceOf(UnreadableContent.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void refusesACiphertextUnderAnotherKey() {
        var grant = newGrant();
        var one = vault.seal(PLACE, List.of(grant), CLEAR);
        var two = vault.seal(PLACE, List.of(grant), CLEAR);
        var swapped = new SealedContent(one.keyId(), two.ciphertext());

        assertThatThrownBy(() -> openUnder(grant, PLACE, swapped))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void refusesAChangedCiphertext() {
        var grant = newGrant();
        var sealed = vault.seal(PLACE, List.of(grant), CLEAR);
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
        var sealed = vault.seal(PLACE, List.of(from), CLEAR);
        vault.seal(PLACE, List.of(to), CLEAR);
        jdbc.update(
                "insert into vault.content_key select content_key_id, ?, wrapped from"
                        + " vault.content_key where content_key_id = ?::uuid",
                to,
                sealed.keyId());

        assertThatThrownBy(() -> openUnder(to, PLACE, sealed))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void opensNothingOnceTheDataKeyIsGone() {
        var grant = newGrant();
        var sealed = vault.seal(PLACE, List.of(grant), CLEAR);
        jdbc.update("delete from vault.data_key where grant_id = ?", grant);

        assertThat(openUnder(grant, PLACE, sealed)).isEmpty();
    }

    @Test
    void opensNothingWithAnotherMasterKey() {
        var grant = newGrant();
        var sealed = vault.seal(PLACE, List.of(grant), CLEAR);
        var stranger =
                TestVault.vault(
                        jdbc,
                        new MasterKey(
                                Base64.getEncoder().encodeToString("x".repeat(32).getBytes())));

        assertThatThrownBy(() -> stranger.open(List.of(new Item(PLACE, grant, sealed))))
                .isInstanceOf(UnreadableContent.class);
    }

    @Test
    void refusesToSealForNobody() {
        assertThatThrownBy(() -> vault.seal(PLACE, List.of(), CLEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNeitherClearTextNorBareKeysAndNeverTheSameBytesTwice() {
        var grant = newGrant();
        var one = vault.seal(PLACE, List.of(grant), CLEAR);
        var two = vault.seal(PLACE, List.of(grant), CLEAR);

        assertThat(one.ciphertext()).isNotEqualTo(two.ciphertext()).doesNotContain("canary");
        assertThat(one.keyId()).isNotEqualTo(two.keyId());
        assertThat(
                        jdbc.queryForObject(
                                "select min(octet_length(wrapped)) from vault.data_key",
                                Integer.class))
                .isEqualTo(12 + 32 + 16);
    }

    @Test
    void forgetsADataKeyWhoseMakingWasRolledBack() {
        var grant = "con_" + UUID.randomUUID();
        new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()))
                .executeWithoutResult(
                        status -> {
                            granted(grant);
                            vault.seal(PLACE, List.of(grant), "lost");
                            status.setRollbackOnly();
                        });
        assertThatThrownBy(() -> vault.seal(PLACE, List.of(grant), CLEAR))
                .isInstanceOf(IllegalStateException.class);
        var sealed = vault.seal(PLACE, List.of(granted(grant)), CLEAR);

        assertThat(openUnder(grant, PLACE, sealed)).containsExactly(CLEAR);
    }

    @Test
    void letsNoSecondWorkerHaveTheSameGrantId() {
        var grant = newGrant();
        var keys = TestVault.grantKeys(jdbc);

        assertThat(keys.make(grant, "wrk_1")).isTrue();
        assertThat(keys.make(grant, "wrk_2")).isFalse();
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from vault.data_key t where t::text like '%wrk_%'",
                                Long.class))
                .isZero();
    }

    @Test
    void refusesToSealUnderAGrantWithoutAKey() {
        assertThatThrownBy(() -> vault.seal(PLACE, List.of(newGrant(), "con_never"), CLEAR))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensThousandsAtOnce() {
        var items = new ArrayList<Item>();
        // One transaction, as a loader has it: a connection for every key would be the whole test.
        new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()))
                .executeWithoutResult(_ -> sealThousands(items));

        var opened = vault.open(items);

        assertThat(opened).hasSize(3_000);
        assertThat(opened.get(items.get(2_999))).isEqualTo("text 2999");
    }

    @Test
    void sealsGrievancesWhereNoGrantLeads() {
        var grievances = TestVault.grievanceVault(jdbc);
        var place = new Place("GrievanceFiled", "grv_1", "content", "1.0.0");
        var sealed = grievances.seal(place, CLEAR);

        assertThat(grievances.open(place, sealed)).contains(CLEAR);
        assertThat(openUnder(newGrant(), place, sealed)).isEmpty();
        assertThatThrownBy(() -> grievances.open(PLACE, sealed))
                .isInstanceOf(UnreadableContent.class);
    }

    private static void sealThousands(List<Item> items) {
        for (int i = 0; i < 3_000; i++) {
            var grant = granted("con_bulk_" + i % 1_000);
            var place = new Place("ContributionRecorded", "ctb_bulk_" + i, "content", "w@1");
            items.add(new Item(place, grant, vault.seal(place, List.of(grant), "text " + i)));
        }
    }

    record Item(Place place, String grantId, SealedContent content)
            implements ContentVault.Sealed {}
}
