package org.xpatvoices.marketplace.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.contribution.ContributionSchema.EMPLOYMENT_CONTRACT;
import static org.xpatvoices.contracts.contribution.ContributionSchema.PROFILE;
import static org.xpatvoices.contracts.contribution.ContributionSchema.WAGE_PERIOD;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.consent.DataCategory;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.WithdrawConsent;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.marketplace.packet.PacketStage.Consent;
import org.xpatvoices.marketplace.packet.PacketStage.Told;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.seed.population.Population;
import org.xpatvoices.marketplace.seed.population.SyntheticWorker;
import org.xpatvoices.testing.FreshDatabase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** From consents and contributions to sealed files, by nothing but commands. */
@SpringBootTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacketAssemblyIT {
    private static final int WORKERS = 600;

    @Autowired CommandGateway gateway;
    @Autowired TransactionManager transactions;
    @Autowired Queries queries;
    @Autowired JdbcTemplate jdbc;

    private final Map<String, Told> twisted = new TreeMap<>();
    private PacketStage stage;
    private List<SyntheticWorker> reserve;
    private String period;

    @BeforeAll
    void tellTheStory() {
        stage = new PacketStage(gateway, transactions);
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var all = Population.pilot(1, yesterday).sample(WORKERS + 20).stream().toList();
        reserve = new ArrayList<>(all.subList(WORKERS, all.size()));
        period = all.getFirst().contribution(WAGE_PERIOD).referencePeriod();
        stage.tellAll(all.subList(0, WORKERS));

        twist("withdrawn", stage.tell(next(), Consent.USUAL));
        withdraw(twisted.get("withdrawn"));
        twist("expired", stage.tell(next(), Consent.validFor(Duration.ofHours(1))));
        twist("one purpose only", stage.tell(next(), Consent.of(Purpose.RESEARCH)));
        twist(
                "no profile consent",
                stage.tell(
                        next(),
                        Consent.without(DataCategory.PROFILE),
                        EMPLOYMENT_CONTRACT,
                        WAGE_PERIOD));
        twist("no contract", stage.tell(next(), Consent.USUAL, PROFILE, WAGE_PERIOD));
    }

    @Test
    void sealsWhatWasConsentedAtTheCutOffAndNothingElse() {
        PacketId packet = stage.request(PacketStage.wages(period, Map.of()));
        Told late = stage.tell(next(), Consent.USUAL);

        PacketView sealed = decided(packet);

        assertThat(sealed.state()).as(sealed.reasons().toString()).isEqualTo(PacketState.SEALED);
        assertThat(sealed.rows() + sealed.suppressedRows()).isEqualTo(WORKERS);
        assertThat(sealed.rows()).isGreaterThan(WORKERS / 2);
        assertThat(sealed.price().amountMicro()).isEqualTo(sealed.rows() * 1_250_000);
        var payees = payeesIn(packet);
        assertThat(payees).hasSize(Math.toIntExact(sealed.contributorCount()));
        twist("late", late);
        twisted.forEach(
                (name, told) -> {
                    assertThat(payees).as(name).doesNotContain(payeeOf(told));
                    assertThat(members(packet)).as(name).doesNotContain(told.grant().toString());
                });
        assertThat(members(packet)).hasSize(Math.toIntExact(sealed.rows()));
        assertFilesAreAsSealed(packet, sealed);
        assertClassesFulfilTheFloors(packet, 4, 1);
        assertThat(leftOut(packet)).isEqualTo("{\"WITHOUT_PROFILE\": 1, \"EMPLOYER_UNKNOWN\": 1}");
    }

    @Test
    void pricesAnAgreedTotal() {
        var total = new Pricing(PricingMode.NEGOTIATED_TOTAL, 1_000_000_007, "USD");

        PacketView sealed = decided(stage.request(PacketStage.contracts(month(), total)));

        assertThat(sealed.state()).as(sealed.reasons().toString()).isEqualTo(PacketState.SEALED);
        assertThat(sealed.price().amountMicro()).isEqualTo(1_000_000_007);
        assertThat(sealed.price().currency()).isEqualTo("USD");
    }

    @Test
    void refusesTooFewWorkersAndSaysWhy() {
        var nobodysNation = Map.of("nationality", List.of("ATA"));

        PacketView refused = decided(stage.request(PacketStage.wages(period, nobodysNation)));

        assertThat(refused.state()).isEqualTo(PacketState.REFUSED);
        assertThat(refused.reasons())
                .contains("0 records are fewer than k = 11")
                .anyMatch(reason -> reason.endsWith("outside the product's filter left out"));
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from ledger.packet_file where packet_id = ?",
                                Long.class,
                                refused.packetId()))
                .isZero();
    }

    @Test
    void assemblesTwoPacketsOfOneProductRequestedAtOnce() {
        var product = PacketStage.wages(period, Map.of("sex", List.of("M")));
        gateway.sendAndWait(product);
        PacketId one = stage.request(product.productId());
        PacketId other = stage.request(product.productId());

        PacketView first = decided(one);
        PacketView second = decided(other);

        assertThat(first.state()).isEqualTo(PacketState.SEALED);
        assertThat(second.state()).isEqualTo(PacketState.SEALED);
        assertThat(content(one, "rows.csv")).isEqualTo(content(other, "rows.csv"));
    }

    private String month() {
        return period;
    }

    private SyntheticWorker next() {
        return reserve.removeFirst();
    }

    private void twist(String name, Told told) {
        twisted.put(name, told);
    }

    private void withdraw(Told told) {
        gateway.sendAndWait(
                new WithdrawConsent(told.worker(), told.hub(), told.grant(), Instant.now()));
    }

    private PacketView decided(PacketId packet) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                queries.maybe(new GetPacket(packet), PacketView.class)
                                        .filter(view -> view.state() != PacketState.REQUESTED)
                                        .isPresent());
        return queries.one(new GetPacket(packet), PacketView.class);
    }

    private Set<String> payeesIn(PacketId packet) {
        return new TreeSet<>(
                jdbc.queryForList(
                        """
                        select c ->> 'payeeId' from ledger.event e,
                          jsonb_array_elements(convert_from(e.payload, 'UTF8')::jsonb -> 'contributors') c
                        where e.aggregate_id = ? and e.payload_type like '%PacketContributorsListed'
                        """,
                        String.class, packet.toString()));
    }

    private String payeeOf(Told told) {
        return queries.one(new GetPayeeOfWorker(told.worker()), String.class);
    }

    private List<String> members(PacketId packet) {
        return jdbc.queryForList(
                "select grant_id from ledger.packet_member where packet_id = ?",
                String.class,
                packet.toString());
    }

    private String leftOut(PacketId packet) {
        return jdbc.queryForObject(
                "select left_out::text from ledger.packet_assembly where packet_id = ?",
                String.class,
                packet.toString());
    }

    private byte[] content(PacketId packet, String path) {
        return jdbc.queryForObject(
                "select content from ledger.packet_file where packet_id = ? and path = ?",
                byte[].class,
                packet.toString(),
                path);
    }

    private void assertFilesAreAsSealed(PacketId packet, PacketView sealed) {
        assertThat(sealed.files())
                .extracting(PacketFile::path)
                .contains("rows.csv", "manifest.json");
        for (PacketFile file : sealed.files()) {
            byte[] content = content(packet, file.path());
            assertThat(content).hasSize(Math.toIntExact(file.bytes()));
            assertThat(sha256(content)).isEqualTo(file.sha256());
        }
        assertThat(sha256(content(packet, "manifest.json"))).isEqualTo(sealed.manifestSha256());
    }

    /** Counted from the text alone: the labels come first, then the sensitive columns. */
    private void assertClassesFulfilTheFloors(PacketId packet, int quasi, int sensitive) {
        var lines = new String(content(packet, "rows.csv"), StandardCharsets.UTF_8).lines().skip(1);
        Map<List<String>, List<String>> classes = new HashMap<>();
        lines.map(line -> Arrays.asList(line.split(",")))
                .forEach(
                        cells ->
                                classes.computeIfAbsent(
                                                cells.subList(0, quasi), _ -> new ArrayList<>())
                                        .add(cells.get(quasi + sensitive - 1)));
        assertThat(classes.values()).allMatch(answers -> answers.size() >= 11);
        assertThat(classes.values()).allMatch(answers -> Set.copyOf(answers).size() >= 3);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
