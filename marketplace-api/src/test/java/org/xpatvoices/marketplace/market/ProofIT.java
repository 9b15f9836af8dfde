package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.enrolment.AssuranceLevel;
import org.xpatvoices.contracts.enrolment.EnrolWorker;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.transparency.BrowserVerifier;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Verifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;

/** What holders and workers take home, and both verifiers' word on it. */
class ProofIT extends MarketTest {
    private static final long TARIFF = 2_500_000;
    private static BrowserVerifier browser;

    @Autowired private EventGateway events;
    @Autowired private Queries queries;

    @BeforeAll
    static void open() {
        browser = new BrowserVerifier();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aHolderChecksPacketSaleAndPriceOffline() {
        Map<String, byte[]> files = licenceFiles();

        List<Finding> java = Verifier.verify(files);

        assertThat(java).allMatch(Finding::holds);
        assertThat(java.getFirst().reason())
                .contains("price 250000000 MVR = sum of 20 shares; 2 files match");
        assertThat(browser.verify(files)).allMatch(Finding::holds);
        assertEveryChangedByteIsSeen(files, 60);
    }

    @Test
    void aHolderIsNotSatisfiedWithAnotherLicencesProofOrAForeignFile() {
        Map<String, byte[]> one = licenceFiles();
        Map<String, byte[]> other = licenceFiles();
        other.put("rows.csv", "nationality,basicWage\nBGD,MVR 6000-6999\n".getBytes());
        one.put("extra.csv", new byte[] {1});

        assertRefused(one, "was sealed without a file extra.csv");
        assertRefused(other, "rows.csv has ");
    }

    @Test
    void anotherPartysProofIsNotFound() {
        String licence = stage.licence(stage.buyer(1), stage.packet());
        String stranger = stage.buyer(1);

        assertThat(stage.as(stranger).get("/v1/licences/" + licence + "/proof").problem())
                .isEqualTo("licence-must-exist");
    }

    @Test
    void aWorkerChecksTheirOwnShareAndSeesNobodyElses() {
        WorkerId worker = enrolled();
        LicenceId licence = sold(worker, 300);
        Map<String, byte[]> files = shareFiles(worker, licence);

        List<Finding> java = Verifier.verify(files);

        assertThat(java).allMatch(Finding::holds);
        assertThat(java.getFirst().reason())
                .contains("share of 5000000 millionths of MVR in the price 755000000");
        assertThat(browser.verify(files)).allMatch(Finding::holds);
        assertThat(new String(files.get("share-proof.json"), StandardCharsets.UTF_8))
                .doesNotContain("pye_")
                .doesNotContain("\"" + TARIFF + "\"");
        assertEveryChangedByteIsSeen(files, 60);
    }

    @Test
    void aWorkerWithoutAShareHasNoProof() {
        LicenceId licence = sold(enrolled(), 20);
        String path = "/v1/worker/earnings/lines/" + licence + "/proof";
        WorkerId worker = enrolled();

        assertThat(http.as(PartyKind.WORKER, worker.toString()).get(path).problem())
                .isEqualTo("not-found");
    }

    @Test
    void aSignedStatementFollowsThePriceToTheWorkers() {
        String buyer = stage.buyer(1);
        String path = "/v1/licences/" + stage.licence(buyer, stage.packet()) + "/pay-through";
        required(stage.as(buyer), path);
        var answer = stage.as(buyer).get(path).json();

        var statement = answer.path("statement");
        assertThat(statement.path("shares").path("amountMicro").asLong()).isPositive();
        assertThat(statement.path("waiting")).isEqualTo(statement.path("shares"));
        assertThat(statement.path("confirmedByWorkers").isNull()).as("too few answers").isTrue();
        var signed = answer.path("jws").asString().split("[.]");
        assertThat(new String(Base64.getUrlDecoder().decode(signed[1]), UTF_8))
                .contains(statement.path("licenceId").asString());
        assertThat(stage.as(stage.buyer(1)).get(path).problem()).isEqualTo("licence-must-exist");
    }

    private Map<String, byte[]> licenceFiles() {
        String buyer = stage.buyer(1);
        String licence = "/v1/licences/" + stage.licence(buyer, stage.packet());
        Http holder = stage.as(buyer);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("policy", http.get("/log/policy").bytes());
        files.put("licence-proof.json", required(holder, licence + "/proof"));
        files.put("manifest.json", holder.get(licence + "/manifest").bytes());
        files.put("rows.csv", holder.get(licence + "/files/rows.csv").bytes());
        return files;
    }

    private Map<String, byte[]> shareFiles(WorkerId worker, LicenceId licence) {
        Http self = http.as(PartyKind.WORKER, worker.toString());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("policy", http.get("/log/policy").bytes());
        files.put(
                "share-proof.json",
                required(self, "/v1/worker/earnings/lines/" + licence + "/proof"));
        return files;
    }

    /** The sale is distributed by itself, seconds after it was made. */
    private static byte[] required(Http client, String path) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.get(path).status() == 200);
        return client.get(path).bytes();
    }

    private WorkerId enrolled() {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        commands.sendAndWait(
                new EnrolWorker(
                        worker,
                        new HubId(new UUID(1, 1)),
                        AssuranceLevel.VOUCHED,
                        "en",
                        Instant.now()));
        return worker;
    }

    private LicenceId sold(WorkerId worker, int others) {
        String payee = queries.one(new GetPayeeOfWorker(worker), String.class);
        List<ContributorUnits> contributors = new ArrayList<>();
        contributors.add(new ContributorUnits(payee, 2));
        LongStream.range(0, others)
                .forEach(i -> contributors.add(new ContributorUnits("pye_%032x".formatted(i), 1)));
        contributors.sort(java.util.Comparator.comparing(ContributorUnits::payeeId));
        LicenceId licence = new LicenceId(UUID.randomUUID());
        String packet = MarketStage.newId("pkt_");
        LicenceSold sale = sale(licence, packet, contributors);
        events.publish(
                new FundsDeposited(
                        sale.offTakerId(),
                        "bank-" + licence,
                        sale.totalMicro(),
                        "MVR",
                        sale.totalMicro(),
                        "ops_1",
                        sale.soldAt()));
        events.publish(new PacketContributorsListed(packet, 0, 1, contributors));
        events.publish(sale);
        return licence;
    }

    private static LicenceSold sale(
            LicenceId licence, String packet, List<ContributorUnits> contributors) {
        long price = contributors.stream().mapToLong(one -> one.units() * TARIFF).sum();
        return new LicenceSold(
                licence.toString(),
                MarketStage.newId("ofk_"),
                "Coral Audit",
                packet,
                MarketStage.newId("prd_"),
                "Wages",
                "RESEARCH",
                MarketStage.newId("quo_"),
                new Pricing(PricingMode.BOTTOM_UP, TARIFF, "MVR"),
                contributors.size(),
                ContributorManifest.sha256(contributors),
                price,
                0,
                0,
                price,
                "MVR",
                Instant.now(),
                Instant.now().plus(Duration.ofDays(9)));
    }

    private static void assertRefused(Map<String, byte[]> files, String reason) {
        for (List<Finding> findings : List.of(Verifier.verify(files), browser.verify(files))) {
            assertThat(findings).anyMatch(one -> !one.holds() && one.reason().contains(reason));
        }
    }

    /** In any file but the policy, which is the reader's own. */
    private static void assertEveryChangedByteIsSeen(Map<String, byte[]> original, int changes) {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names =
                original.keySet().stream().filter(one -> !one.equals("policy")).toList();
        for (int change = 0; change < changes; change++) {
            Map<String, byte[]> files = new LinkedHashMap<>(original);
            String name = names.get(change % names.size());
            byte[] content = original.get(name).clone();
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(8));
            files.put(name, content);

            String what = "seed %d, byte %d of %s".formatted(seed, at, name);
            assertThat(Verifier.allHold(Verifier.verify(files))).as("Java, " + what).isFalse();
            assertThat(Verifier.allHold(browser.verify(files))).as("JavaScript, " + what).isFalse();
        }
    }
}
