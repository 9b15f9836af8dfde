package org.xpatvoices.marketplace.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.distribution.GetHeldDistributions;
import org.xpatvoices.contracts.distribution.HeldDistributionView;
import org.xpatvoices.contracts.distribution.RetryDistribution;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.testing.FreshDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** A sale reaches every worker's earnings by itself, through the real log and processors. */
@SpringBootTest
@FreshDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributionFlowIT {
    private static final int WORKERS = 2_000;
    private static final long TARIFF = 1_250_000;
    private static final Instant SOLD = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<String> PROJECTORS =
            List.of("payouts.journal", "payouts.distribution");

    @Autowired EventGateway events;
    @Autowired CommandGateway commands;
    @Autowired Queries queries;
    @Autowired JdbcTemplate jdbc;
    @Autowired EventProcessingConfiguration processing;
    @Autowired TokenStore tokens;
    @Autowired TransactionManager transactions;

    private final List<ContributorUnits> contributors =
            LongStream.rangeClosed(1, WORKERS)
                    .mapToObj(payee -> new ContributorUnits(payee(payee).toString(), 2))
                    .toList();

    private long priceMicro;

    @BeforeEach
    void price() {
        priceMicro = 2L * WORKERS * TARIFF;
    }

    @Test
    @Order(1)
    void aSaleOverTwoThousandWorkersIsDistributedByItself() {
        events.publish(
                new FundsDeposited(offTaker(), "bank-1", 5 * priceMicro, "MVR", 0, "ops_1", SOLD));
        list(1);
        sell(1, ContributorManifest.sha256(contributors));

        awaitEarned(1, 1);
        assertThat(earned(WORKERS)).isEqualTo(2 * TARIFF);
        assertAllHold();
    }

    @Test
    @Order(2)
    void aSaleWhoseContributorsAreOthersIsHeldAndStopsNobody() {
        sell(2, "0".repeat(64));
        sell(3, ContributorManifest.sha256(contributors));

        awaitEarned(1, 2);
        await().until(() -> !held().isEmpty());
        assertThat(held())
                .singleElement()
                .satisfies(one -> assertThat(one.licenceId()).isEqualTo(licence(2).toString()))
                .satisfies(one -> assertThat(one.priceMicro()).isEqualTo(priceMicro));
        assertAllHold();
    }

    @Test
    @Order(3)
    void aHeldSaleIsDistributedOnceItsFiguresAgree() {
        events.publish(sale(4, 2, ContributorManifest.sha256(contributors)));
        await().until(() -> held().size() == 2);
        list(2);
        commands.sendAndWait(
                new RetryDistribution(
                        DistributionId.of(licence(4)), licence(4), "ops_1", SOLD.plusSeconds(9)));

        awaitEarned(1, 3);
        await().until(() -> held().size() == 1);
        assertAllHold();
    }

    /** A crash after the shares were computed and before the processor noted it. */
    @Test
    @Order(4)
    void aSaleDeliveredAgainIsDistributedOnce() {
        long before = rows("ledger.event");
        TrackingEventProcessor automation = processor("payouts.distribute");
        automation.shutDown();
        transactions.executeInTransaction(
                () -> {
                    tokens.fetchToken("payouts.distribute", 0);
                    tokens.storeToken(new GlobalSequenceTrackingToken(0), "payouts.distribute", 0);
                    tokens.releaseClaim("payouts.distribute", 0);
                });
        automation.start();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                automation.processingStatus().values().stream()
                                        .anyMatch(
                                                status ->
                                                        status.getCurrentPosition().orElse(0)
                                                                >= before));

        assertThat(rows("ledger.event")).isEqualTo(before);
        assertThat(earned(1)).isEqualTo(3 * 2 * TARIFF);
    }

    /** I14, with the processors that run in production. */
    @Test
    @Order(5)
    void replayFromZeroGivesTheSameBytes() {
        List<String> live = dump();
        PROJECTORS.forEach(
                name -> {
                    processor(name).shutDown();
                    processor(name).resetTokens();
                });
        assertThat(dump()).hasSizeLessThan(10);
        PROJECTORS.forEach(name -> processor(name).start());

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(dump().size()).isEqualTo(live.size()));
        assertThat(dump()).isEqualTo(live);
        assertAllHold();
    }

    private void list(long packet) {
        for (int chunk = 0; chunk < WORKERS / 1_000; chunk++) {
            events.publish(
                    new PacketContributorsListed(
                            packet(packet),
                            chunk,
                            WORKERS / 1_000,
                            contributors.subList(chunk * 1_000, (chunk + 1) * 1_000)));
        }
    }

    private void sell(long number, String contributorsSha256) {
        events.publish(sale(number, 1, contributorsSha256));
    }

    private LicenceSold sale(long number, long packet, String contributorsSha256) {
        return new LicenceSold(
                licence(number).toString(),
                offTaker(),
                "Coral Audit",
                packet(packet),
                "prd_00000000000000000000000000000001",
                "Wages",
                "RESEARCH",
                "quo_0000000000000000000000000000000" + number,
                new Pricing(PricingMode.BOTTOM_UP, TARIFF, "MVR"),
                WORKERS,
                contributorsSha256,
                priceMicro,
                0,
                0,
                priceMicro,
                "MVR",
                SOLD,
                SOLD.plus(Duration.ofDays(30)));
    }

    private void awaitEarned(long payee, int sales) {
        await().atMost(Duration.ofSeconds(30)).until(() -> earned(payee) == sales * 2L * TARIFF);
        await().atMost(Duration.ofSeconds(30)).until(() -> earned(WORKERS) == sales * 2L * TARIFF);
    }

    private long earned(long payee) {
        return queries.one(new GetEarnings(payee(payee)), EarningsView.class).currencies().stream()
                .mapToLong(EarningsView.InCurrency::earnedMicro)
                .sum();
    }

    private List<HeldDistributionView> held() {
        return queries.list(new GetHeldDistributions(), HeldDistributionView.class);
    }

    private void assertAllHold() {
        InvariantsView view = queries.one(new GetInvariants(), InvariantsView.class);
        assertThat(view.invariants()).isNotEmpty().filteredOn(one -> !one.holds()).isEmpty();
    }

    private TrackingEventProcessor processor(String name) {
        return processing.eventProcessor(name, TrackingEventProcessor.class).orElseThrow();
    }

    private long rows(String table) {
        return jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
    }

    private List<String> dump() {
        return jdbc.queryForList(
                """
                SELECT 'a ' || account || currency || debit_micro || ' ' || credit_micro
                FROM payouts.account
                UNION ALL
                SELECT 'l ' || payee || position || licence || units || ' ' || amount_micro
                FROM payouts.earning_line
                UNION ALL SELECT 's ' || s FROM payouts.sale s
                UNION ALL SELECT 'd ' || d FROM payouts.distribution d
                UNION ALL SELECT 'x ' || x FROM payouts.distribution_held x
                UNION ALL SELECT 'h ' || entry || chain_sha256 FROM payouts.journal_head
                ORDER BY 1
                """,
                String.class);
    }

    private static String offTaker() {
        return new OffTakerId(new UUID(0, 1)).toString();
    }

    private static String packet(long number) {
        return new PacketId(new UUID(0, number)).toString();
    }

    private static LicenceId licence(long number) {
        return new LicenceId(new UUID(0, number));
    }

    private static PayeeId payee(long number) {
        return new PayeeId(new UUID(0, number));
    }
}
