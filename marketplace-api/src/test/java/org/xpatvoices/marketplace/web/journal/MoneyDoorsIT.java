package org.xpatvoices.marketplace.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.security.PartyKind.AUDITOR;
import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.marketplace.Http.Answer;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class MoneyDoorsIT extends HttpTest {
    private static final WorkerId WORKER_ID = new WorkerId(new UUID(77, 1));
    private static final WorkerId NEWCOMER = new WorkerId(new UUID(77, 2));
    private static final LicenceId LICENCE = new LicenceId(new UUID(77, 1));
    private static final OffTakerId BUYER = new OffTakerId(new UUID(77, 1));
    private static final Instant SOLD = Instant.parse("2026-03-02T10:00:00Z");
    private static boolean sold;

    @Autowired EventGateway events;
    @Autowired Queries queries;
    @Autowired MeterRegistry meters;

    /** One sale: the worker has three of four units at 1.25 MVR. */
    @BeforeEach
    void sell() {
        if (sold) {
            return;
        }
        String payee = queries.one(new GetPayeeOfWorker(WORKER_ID), String.class);
        List<ContributorUnits> two =
                List.of(
                        new ContributorUnits(payee, 3),
                        new ContributorUnits(new PayeeId(new UUID(77, 9)).toString(), 1));
        String packet = new PacketId(new UUID(77, 1)).toString();
        events.publish(
                new FundsDeposited(
                        BUYER.toString(), "bank-77", 9_000_000, "MVR", 9_000_000, "ops_1", SOLD));
        events.publish(new PacketContributorsListed(packet, 0, 1, two));
        events.publish(
                new LicenceSold(
                        LICENCE.toString(),
                        BUYER.toString(),
                        "Coral Audit",
                        packet,
                        "prd_00000000000000000000000000000077",
                        "Wages",
                        "RESEARCH",
                        "quo_00000000000000000000000000000077",
                        new Pricing(PricingMode.BOTTOM_UP, 1_250_000, "MVR"),
                        2,
                        ContributorManifest.sha256(two),
                        5_000_000,
                        0,
                        0,
                        5_000_000,
                        "MVR",
                        SOLD,
                        SOLD.plus(Duration.ofDays(30))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !earnings(WORKER_ID).path("currencies").isEmpty());
        sold = true;
    }

    @Test
    void aWorkerSeesWhatIsEarnedAndWhereItIs() {
        JsonNode mvr = earnings(WORKER_ID).path("currencies").path(0);

        assertThat(mvr.path("earned").toString())
                .isEqualTo("{\"amountMicro\":3750000,\"currency\":\"MVR\"}");
        assertThat(mvr.path("waiting")).isEqualTo(mvr.path("earned"));
        assertThat(mvr.path("sent").path("amountMicro").asLong()).isZero();
    }

    @Test
    void aWorkerSeesWhoBoughtWhatForAndWhySoMuch() {
        JsonNode line = worker(WORKER_ID, "/v1/worker/earnings/lines").path("items").path(0);

        assertThat(line.path("offTakerName").asString()).isEqualTo("Coral Audit");
        assertThat(line.path("purpose").asString()).isEqualTo("RESEARCH");
        assertThat(line.path("tariff").path("amountMicro").asLong()).isEqualTo(1_250_000);
        assertThat(line.path("units").asLong()).isEqualTo(3);
        assertThat(line.path("partsPerMillion").asLong()).isEqualTo(750_000);
        assertThat(line.path("licenceId").asString()).isEqualTo(LICENCE.toString());
        assertThat(worker(WORKER_ID, "/v1/worker/licences").path("items").path(0).path("endsAt"))
                .hasToString("\"2026-04-01T10:00:00Z\"");
    }

    @Test
    void aNewcomerHasNothingYet() {
        assertThat(earnings(NEWCOMER).path("currencies")).isEmpty();
        assertThat(worker(NEWCOMER, "/v1/worker/earnings/lines").path("items")).isEmpty();
    }

    @Test
    void anUnchangedStatementIsNotSentAgain() {
        Answer first = http.as(WORKER, WORKER_ID.toString()).get("/v1/worker/earnings/lines");
        Answer again =
                http.as(WORKER, WORKER_ID.toString())
                        .with("If-None-Match", first.header("ETag"))
                        .get("/v1/worker/earnings/lines");

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void operatorsReadTheBooksLineByLine() {
        String path = "/v1/ops/journal?reference=" + LICENCE;
        JsonNode lines = operator(path).path("items");

        assertThat(lines).hasSize(5);
        assertThat(lines.findValuesAsString("step"))
                .containsOnly("LICENCE_SOLD", "SHARES_ALLOCATED");
    }

    /** What a worker has or a buyer owes is theirs; an auditor checks sums, on any day. */
    @Test
    void anAuditorReadsSumsAndNobodysOwn() {
        var auditor = http.as(AUDITOR, "aud_77");
        JsonNode sums = ok(auditor.get("/v1/ops/balances?asOf=2026-03-02")).path("items");

        assertThat(sums).isNotEmpty();
        assertThat(sums.toString()).doesNotContainPattern("(pye|ofk|lic)_[0-9a-f]{32}");
        for (String path :
                List.of(
                        "/v1/ops/journal?reference=" + LICENCE,
                        "/v1/ops/held-distributions",
                        "/v1/ops/amendments")) {
            assertThat(auditor.get(path).problem()).as(path).isEqualTo("missing-scope");
        }
        String narrowed = "/v1/ops/balances?by=kind&account=liab:offtaker:" + BUYER;
        for (String path : List.of("/v1/ops/balances?by=account", narrowed)) {
            assertThat(auditor.get(path).problem()).as(path).isEqualTo("invalid-parameter");
        }
        assertThat(ok(auditor.get("/v1/ops/invariants")).path("invariants").findValues("detail"))
                .isNotEmpty()
                .allMatch(JsonNode::isNull);
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        JsonNode first = operator("/v1/ops/journal?limit=2&reference=" + LICENCE);
        JsonNode second =
                operator(
                        "/v1/ops/journal?limit=3&reference="
                                + LICENCE
                                + "&cursor="
                                + first.path("next").asString());

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(first.path("items"));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void balancesAreThoseOfTheDay() {
        String prepaid = "liab:offtaker:" + BUYER + ":prepaid";

        assertThat(balance("account=" + prepaid)).isEqualTo(4_000_000);
        assertThat(balance("account=" + prepaid + "&asOf=2026-03-02")).isEqualTo(4_000_000);
        assertThat(operator("/v1/ops/balances?asOf=2026-03-01&account=" + prepaid).path("items"))
                .isEmpty();
        assertThat(operator("/v1/ops/balances?position=0").path("items")).isEmpty();
        assertThat(balance("by=kind&account=liab:licence:")).isZero();
    }

    @Test
    void everyInvariantIsAnswered() {
        JsonNode answer = operator("/v1/ops/invariants");

        assertThat(answer.path("checkedAt").asString()).endsWith("Z");
        assertThat(answer.path("position").asLong()).isPositive();
        assertThat(answer.path("invariants").findValuesAsString("id"))
                .contains("I1", "I2", "I3", "I4", "I10", "I11", "I14", "I18", "I19", "I20")
                .doesNotHaveDuplicates();
        assertThat(answer.path("invariants").findValuesAsString("holds")).containsOnly("true");
    }

    @Test
    void anyoneSeesTheSums() {
        await().until(() -> http.get("/v1/transparency").json().path("licencesSold").asLong() > 0);
        JsonNode answer = http.get("/v1/transparency").json();

        assertThat(answer.toString()).doesNotContain("pye_", "wrk_", "lic_", "ofk_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ops/journal?event=a%20b",
                "/v1/ops/journal?limit=0",
                "/v1/ops/journal?cursor=x",
                "/v1/ops/balances?asOf=yesterday",
                "/v1/ops/balances?asOf=2026-02-30",
                "/v1/ops/balances?asOf=%2B999999999-12-31T23:59:59Z",
                "/v1/ops/balances?by=colour",
                "/v1/ops/balances?position=first",
            })
    void refusesWhatCannotBeRead(String path) {
        Answer answer = http.as(OPERATOR, "ops_77").get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/ops/journal", "/v1/ops/balances", "/v1/ops/invariants"})
    void refusesOthers(String path) {
        assertThat(http.get(path).status()).isEqualTo(401);
        assertThat(http.as(OFF_TAKER, BUYER.toString()).get(path).status()).isEqualTo(403);
        assertThat(http.as(WORKER, WORKER_ID.toString()).get(path).status()).isEqualTo(403);
    }

    private JsonNode earnings(WorkerId worker) {
        return worker(worker, "/v1/worker/earnings");
    }

    private JsonNode worker(WorkerId worker, String path) {
        return ok(http.as(WORKER, worker.toString()).get(path));
    }

    private JsonNode operator(String path) {
        return ok(http.as(OPERATOR, "ops_77").get(path));
    }

    private long balance(String query) {
        return operator("/v1/ops/balances?" + query)
                .path("items")
                .path(0)
                .path("balance")
                .path("amountMicro")
                .asLong(-1);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void onlyAHeldSaleIsJudgedAgain() {
        String retry = "/v1/ops/held-distributions/%s/retry";
        var operator = http.as(OPERATOR, "ops_77");

        assertThat(operator.newKey().post(retry.formatted(LICENCE), "").problem())
                .isEqualTo("distribution-must-not-be-repeated");
        assertThat(
                        operator.newKey()
                                .post(retry.formatted(new LicenceId(new UUID(7, 7))), "")
                                .problem())
                .isEqualTo("licence-must-exist");
        assertThat(operator("/v1/ops/held-distributions").path("items")).isEmpty();
    }

    @Test
    void monitorsSeeWhereTheMoneyIs() {
        meters.get("xpatvoices.licences.sold").gauge().value();

        assertThat(
                        meters.get("xpatvoices.money")
                                .tag("account", "liab:worker:pye_*:payable")
                                .tag("currency", "MVR")
                                .gauge()
                                .value())
                .isGreaterThanOrEqualTo(5_000_000);
        assertThat(meters.get("xpatvoices.distributions.held").gauge().value()).isZero();
    }
}
