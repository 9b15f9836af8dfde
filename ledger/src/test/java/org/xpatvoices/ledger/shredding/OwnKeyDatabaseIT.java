package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.GrantConsent;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.LedgerForTests;
import org.xpatvoices.testing.FreshDatabase;
import org.xpatvoices.testing.TestPostgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The keys in a database of their own, named by configuration: the log's has not even the schema.
 */
@SpringBootTest(classes = LedgerForTests.class, properties = LedgerForTests.MASTER_KEY)
@FreshDatabase
class OwnKeyDatabaseIT {
    private static final String KEYS = TestPostgres.createDatabase();
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Place PLACE = new Place("ContributionRecorded", "ctb_1", "content", "w@1");

    @Autowired CommandGateway commands;
    @Autowired ContentVault vault;
    @Autowired JdbcTemplate log;

    private final JdbcTemplate keys = new JdbcTemplate(new DriverManagerDataSource(KEYS));

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        properties.add("xpatvoices.vault.url", () -> KEYS);
        properties.add("xpatvoices.vault.username", () -> "postgres");
    }

    @Test
    void keepsAndDestroysKeysThere() {
        var worker = new WorkerId(UUID.randomUUID());
        var hub = new HubId(UUID.randomUUID());
        var grant = new GrantId(UUID.randomUUID());
        commands.sendAndWait(new EnrolWorker(worker, hub, AssuranceLevel.VOUCHED, "bn", NOW));
        commands.sendAndWait(
                new GrantConsent(
                        worker,
                        hub,
                        grant,
                        Set.of(Purpose.RESEARCH),
                        Set.of(DataCategory.WAGES),
                        Set.of(RecipientClass.RESEARCHER),
                        "bn",
                        NOW,
                        NOW.plus(Duration.ofDays(9))));
        var sealed = vault.seal(PLACE, List.of(grant.toString()), "secret", List.of()).content();
        var item = new Item(PLACE, grant.toString(), sealed);
        assertThat(vault.open(List.of(item)).text(item)).contains("secret");
        assertThat(living()).isOne();
        assertThat(
                        log.queryForList(
                                "select table_name from information_schema.tables"
                                        + " where table_schema = 'vault'"))
                .isEmpty();

        commands.sendAndWait(new WithdrawConsent(worker, null, grant, NOW));

        await().until(() -> living() == 0);
        assertThat(vault.open(List.of(item)).text(item)).isEmpty();
    }

    private long living() {
        return keys.queryForObject(
                "select count(*) from vault.data_key where wrapped is not null", Long.class);
    }

    private record Item(Place place, String grantId, SealedContent content)
            implements ContentVault.Sealed {}
}
