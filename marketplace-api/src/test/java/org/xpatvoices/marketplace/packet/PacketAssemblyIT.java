package org.xpatvoices.marketplace.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;
import static org.xpatvoices.contracts.contribution.ContributionSchema.EMPLOYMENT_CONTRACT;
import static org.xpatvoices.contracts.contribution.ContributionSchema.PROFILE;
import static org.xpatvoices.contracts.contribution.ContributionSchema.RECRUITMENT_REVIEW;
import static org.xpatvoices.contracts.contribution.ContributionSchema.WAGE_PERIOD;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.grievance.FileGrievance;
import org.xpatvoices.contracts.ids.GrievanceId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.ClosePacket;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.RefusePacket;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.transparency.GetLogAt;
import org.xpatvoices.contracts.transparency.LogAtView;
import org.xpatvoices.ledger.contribution.AdmittedWorker;
import org.xpatvoices.ledger.contribution.ContributionRegister;
import org.xpatvoices.marketplace.packet.PacketStage.Consent;
import org.xpatvoices.marketplace.packet.PacketStage.Told;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.seed.population.Population;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;
import org.xpatvoices.testing.FreshDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** From consents and contributions to sealed files, by nothing but commands. */
@SpringBootTest(
        properties = {
            "xpatvoices.packet.epoch=1ms",
            "xpatvoices.packet.cohorts=1",
            "xpatvoices.packet.times-per-year-max=1000"
        })
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacketAssemblyIT {
    private static final int WORKERS = 600;
    private static final int REVIEWERS = 100;
    private static final String LINE = "assemblyLine";
    private static final String A_JOB = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-";
    private static final String NARRATIVE = "canary: nobody may ever read this in a packet";

    @Autowired CommandGateway gateway;
    @Autowired CommandBus commandBus;
    @Autowired TransactionManager transactions;
    @Autowired Queries queries;
    @Autowired JdbcTemplate jdbc;
    @Autowired ApplicationContext context;
    @MockitoSpyBean ContributionRegister contributions;

    private final Map<String, Told> twisted = new HashMap<>();
    private PacketStage stage;
    private PacketEvidence evidence;
    private List<SyntheticWorker> reserve;
    private String period;
    private String reviewPeriod;

    @BeforeAll
    void tellTheStory() {
        stage = new PacketStage(gateway, transactions);
        evidence = new PacketEvidence(queries, jdbc);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var all = Population.pilot(1, yesterday).sample(WORKERS + 20).stream().toList();
        reserve = new ArrayList<>(all.subList(WORKERS, all.size()));
        reviewPeriod = all.getFirst().contribution(RECRUITMENT_REVIEW).referencePeriod();
        period = all.getFirst().contribution(WAGE_PERIOD).referencePeriod();
        var told = stage.tellAll(all.subList(0, WORKERS));
        stage.review(told.subList(0, REVIEWERS), all.subList(0, REVIEWERS));
        tellTheTwists();
    }

    private void tellTheTwists() {
        twisted.put("withdrawn", stage.tell(next(), Consent.USUAL));
        withdraw(twisted.get("withdrawn"));
        twisted.put("expired", stage.tell(next(), Consent.validFor(Duration.ofHours(1))));
        twisted.put("one purpose only", stage.tell(next(), Consent.of(Purpose.RESEARCH)));
        twisted.put(
                "no profile consent",
                stage.tell(
                        next(),
                        Consent.without(DataCategory.PROFILE),
                        EMPLOYMENT_CONTRACT,
                        WAGE_PERIOD));
        twisted.put("no contract", stage.tell(next(), Consent.USUAL, PROFILE, WAGE_PERIOD));
        var grieved = stage.tell(next(), Consent.USUAL, PROFILE);
        gateway.sendAndWait(
                new FileGrievance(
                        new GrievanceId(UUID.randomUUID()),
                        grieved.worker(),
                        grieved.hub(),
                        "1.0.0",
                        "{\"answers\":{\"narrative\":\"" + NARRATIVE + "\"},\"states\":{}}",
                        Instant.now()));
        twisted.put("grievance only", grieved);
    }

    @Test
    void sealsWhatWasConsentedAtTheCutOffAndNothingElse() throws Exception {
        PacketId packet = stage.request(PacketStage.wages(period, Map.of()));
        twisted.put("granted after the cut-off", usual());

        PacketView sealed = evidence.sealed(packet);

        assertThat(sealed.rows() + sealed.suppressedRows()).isEqualTo(WORKERS);
        assertThat(sealed.rows()).isGreaterThan(WORKERS / 2);
        assertThat(sealed.price().amountMicro()).isEqualTo(sealed.rows() * 1_250_000);
        var payees = evidence.payees(packet);
        assertThat(payees).hasSize(Math.toIntExact(sealed.contributorCount()));
        var members = evidence.members(packet);
        assertThat(members).hasSize(Math.toIntExact(sealed.rows()));
        twisted.forEach(
                (name, told) -> {
                    assertThat(payees).as(name).doesNotContain(evidence.payeeOf(told.worker()));
                    assertThat(members).as(name).doesNotContain(told.grant().toString());
                });
        evidence.assertFilesAreAsSealed(packet, sealed);
        evidence.assertManifestIsSigned(packet);
        assertThat(sealed.facts()).isNotNull();
        assertThat(sealed.facts().due()).isEqualTo(sealed.facts().consented());
        assertThat(sealed.facts().lossBasisPoints()).isBetween(1, 9_999);
        assertThat(sealed.facts().columns()).hasSize(evidence.rows(packet).getFirst().size());
        assertThat(sealed.facts().leftOut())
                .containsExactly(
                        "fewer than 11 records without a consented profile left out",
                        "fewer than 11 records without a consented contract that names the employer"
                                + " left out");
        assertThat(evidence.lastStage(packet)).isEqualTo("SEALING 95");
        assertThat(new String(evidence.content(packet, "manifest.json"), StandardCharsets.UTF_8))
                .contains(
                        "{\"contributors\":%d,\"purpose\":\"RESEARCH\",\"version\":\"consent@1\"}"
                                .formatted(sealed.contributorCount()));
        var log = queries.maybe(new GetLogAt(sealed.cutOffPosition()), LogAtView.class);
        assertThat(new String(evidence.content(packet, "manifest.json"), StandardCharsets.UTF_8))
                .contains(
                        "\"checkpoint\":{\"root\":\"%s\",\"size\":%d}"
                                .formatted(log.orElseThrow().root(), sealed.cutOffPosition()));
        evidence.assertClassesFulfilTheFloors(packet, 4);
        assertThat(evidence.leftOut(packet))
                .isEqualTo("{\"WITHOUT_PROFILE\": 1, \"EMPLOYER_UNKNOWN\": 1}");
    }

    @Test
    void saysNothingThatNamesSomebody() {
        for (var product :
                List.of(
                        PacketStage.contracts(period, PacketStage.TARIFF),
                        PacketStage.reviews(reviewPeriod))) {
            PacketId packet = stage.request(product);
            evidence.sealed(packet);

            assertThat(evidence.everythingDelivered(packet))
                    .doesNotContain("wrk_", "pye_", "con_", "emp_", "canary")
                    .doesNotContain("employerRef", "island", "jobRef", "documentHash", "targetRef")
                    .doesNotContainPattern(A_JOB);
            assertThat(evidence.everythingSaid(packet))
                    .doesNotContain("wrk_", "con_", "emp_", "canary")
                    .doesNotContainPattern(A_JOB);
        }
    }

    @Test
    void pricesAnAgreedTotal() {
        var total = new Pricing(PricingMode.NEGOTIATED_TOTAL, 1_000_000_007, "USD");

        PacketView sealed = evidence.sealed(stage.request(PacketStage.contracts(period, total)));

        assertThat(sealed.price().amountMicro()).isEqualTo(1_000_000_007);
        assertThat(sealed.price().currency()).isEqualTo("USD");
    }

    @Test
    void refusesTooFewWorkersAndSaysWhy() {
        var nobody = Map.of("birthYear", List.of("under 18"));

        PacketView refused = evidence.decided(stage.request(PacketStage.wages(period, nobody)));

        assertThat(refused.state()).isEqualTo(PacketState.REFUSED);
        assertThat(refused.reasons())
                .anyMatch(reason -> reason.startsWith("there are fewer records than k = 11;"))
                .anyMatch(reason -> reason.endsWith("outside the product's filter left out"));
        assertThat(evidence.files(PacketId.of(refused.packetId()))).isZero();
    }

    /** As if reading had ended early: what is missing is nowhere counted as left out. */
    @Test
    void refusesAPacketThatLacksAWorkerWhomNobodyLeftOut() {
        doAnswer(
                        reading -> {
                            Consumer<List<AdmittedWorker>> sink = reading.getArgument(2);
                            Consumer<List<AdmittedWorker>> losing =
                                    chunk -> sink.accept(chunk.subList(1, chunk.size()));
                            reading.getArguments()[2] = losing;
                            return reading.callRealMethod();
                        })
                .when(contributions)
                .admittedAt(any(), anyInt(), any());
        try {
            PacketView refused =
                    evidence.decided(stage.request(PacketStage.wages(period, Map.of())));

            assertThat(refused.state()).isEqualTo(PacketState.REFUSED);
            assertThat(refused.reasons())
                    .anyMatch(reason -> reason.startsWith("rows plus suppressed is"));
        } finally {
            reset(contributions);
        }
    }

    @Test
    void refusesAPeriodOfWhichNobodySpoke() {
        for (String odd : List.of("2019-01", "last month")) {
            PacketView refused = evidence.decided(stage.request(PacketStage.wages(odd, Map.of())));
            assertThat(refused.state()).isEqualTo(PacketState.REFUSED);
        }
    }

    @Test
    void assemblesASecondPacketOfAnEpochOnceTheFirstIsClosed() {
        var product = PacketStage.wages(period, Map.of("sex", List.of("M")));
        stage.offer(product);
        Instant at = Instant.now();
        PacketId one = stage.request(product.productId(), at);
        evidence.sealed(one);

        PacketView tooMany = evidence.decided(stage.request(product.productId(), at));

        assertThat(tooMany.state()).isEqualTo(PacketState.REFUSED);
        assertThat(tooMany.reasons())
                .singleElement()
                .asString()
                .startsWith(one + " of this product is on sale in this epoch; another one would");
        gateway.sendAndWait(new ClosePacket(one, "replaced", "ops_maker", Instant.now()));
        PacketId other = stage.request(product.productId(), at);
        evidence.sealed(other);
        assertThat(evidence.toldUnderKnownKeys(one)).isEqualTo(evidence.payees(one).size());
        // It shows the same workers again, in the classes of the first.
        assertThat(evidence.payees(other)).isEqualTo(evidence.payees(one));
        assertThat(evidence.renewed(other)).contains(one.toString());
    }

    @Test
    void waitsWhileAnotherPacketOfTheProductIsAboutToBeSealed() {
        var breaks = new Breaking(List.of(Breaking::byAFault));
        var registration = commandBus.registerHandlerInterceptor(breaks);
        try {
            var product = PacketStage.wages(period, Map.of("sex", List.of("M")));
            stage.offer(product);
            Instant at = Instant.now();
            PacketId one = stage.request(product.productId(), at);
            PacketId other = stage.request(product.productId(), at);

            evidence.sealed(one);

            assertThat(evidence.decided(other).state()).isEqualTo(PacketState.REFUSED);
            assertThat(evidence.work(one)).isEqualTo("DONE 1");
            assertThat(evidence.files(other)).isZero();
        } finally {
            registration.cancel();
        }
    }

    @Test
    void takesUpAfterAStopWhatWasRequestedBefore() {
        var line = context.getBean(LINE, SmartLifecycle.class);
        line.stop();
        var meanwhile = usual();
        PacketId packet = stage.request(PacketStage.wages(period, Map.of()));
        await().until(() -> evidence.work(packet).equals("WAITING 0"));
        withdraw(meanwhile);
        await().until(() -> evidence.withdrawn(meanwhile.grant()));

        assertThat(evidence.state(packet)).isEqualTo(PacketState.REQUESTED);
        line.start();

        evidence.sealed(packet);
        assertThat(evidence.leftOut(packet)).contains("\"WITHDRAWN\": 1");
        assertThat(evidence.members(packet)).doesNotContain(meanwhile.grant().toString());
        await().until(() -> evidence.work(packet).equals("DONE 0"));
    }

    @Test
    void sealsWhatItHasKeptWhenItBreaksBetweenFilesAndSealing() {
        var breaks =
                new Breaking(List.of(Breaking::byAFault, () -> Breaking.byEndingTheWriter(jdbc)));
        var registration = commandBus.registerHandlerInterceptor(breaks);
        try {
            PacketId packet = stage.request(PacketStage.wages(period, Map.of()));
            await().until(() -> evidence.work(packet).equals("WAITING 1"));
            assertThat(evidence.files(packet)).isEqualTo(7);
            assertThat(evidence.state(packet)).isEqualTo(PacketState.REQUESTED);
            var members = evidence.members(packet);
            var late = usual();
            withdraw(late);

            PacketView sealed = evidence.sealed(packet);

            await().until(() -> evidence.work(packet).equals("DONE 1"));
            assertThat(evidence.events(packet, "PacketSealed")).isEqualTo(1);
            assertThat(evidence.files(packet)).isEqualTo(7);
            assertThat(evidence.members(packet)).isEqualTo(members);
            evidence.assertFilesAreAsSealed(packet, sealed);
        } finally {
            registration.cancel();
        }
    }

    @Test
    void discardsWhatItHasKeptWhenItIsRefusedBeforeItsSealing() {
        var packet = new CompletableFuture<PacketId>();
        var breaks = new Breaking(List.of(() -> refuseElsewhere(packet.join())));
        var registration = commandBus.registerHandlerInterceptor(breaks);
        try {
            packet.complete(stage.request(PacketStage.wages(period, Map.of())));

            PacketView refused = evidence.decided(packet.join());

            assertThat(refused.state()).isEqualTo(PacketState.REFUSED);
            await().until(() -> evidence.work(packet.join()).equals("DONE 0"));
            assertThat(evidence.files(packet.join())).isZero();
            assertThat(evidence.members(packet.join())).isEmpty();
            assertThat(evidence.released(packet.join())).isZero();
        } finally {
            registration.cancel();
        }
    }

    private void refuseElsewhere(PacketId packet) {
        var refusal = new RefusePacket(packet, 1, List.of("by another process"), Instant.now());
        CompletableFuture.runAsync(() -> gateway.sendAndWait(refusal)).join();
    }

    @Test
    void assemblesOnceHoweverManyProcessesWouldLikeTo() {
        var another =
                (SmartLifecycle)
                        context.getAutowireCapableBeanFactory()
                                .createBean(context.getBean(LINE).getClass());
        another.start();
        try {
            for (int i = 0; i < 3; i++) {
                PacketId packet = stage.request(PacketStage.contracts(period, PacketStage.TARIFF));
                evidence.sealed(packet);
                assertThat(evidence.events(packet, "PacketSealed")).isEqualTo(1);
                await().until(() -> evidence.work(packet).equals("DONE 0"));
            }
        } finally {
            another.stop();
        }
    }

    @Test
    void cannotEvenNameAGrievance() {
        for (String schema : List.of("grievance", "conditions-screening", "profile")) {
            var product =
                    PacketStage.product(
                            schema,
                            period,
                            List.of("nationality"),
                            List.of("narrative"),
                            List.of(),
                            PacketStage.TARIFF,
                            Map.of());
            assertThatThrownBy(() -> gateway.sendAndWait(product))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.rule())
                                            .isEqualTo(PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA));
        }
    }

    private SyntheticWorker next() {
        return reserve.removeFirst();
    }

    private Told usual() {
        return stage.tell(next(), Consent.USUAL);
    }

    private void withdraw(Told told) {
        gateway.sendAndWait(
                new WithdrawConsent(told.worker(), told.hub(), told.grant(), Instant.now()));
    }
}
