package org.xpatvoices.marketplace.web.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.payout.BeginSubmission;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Operators;
import org.xpatvoices.marketplace.security.PageVisitor;
import org.xpatvoices.payouts.payout.PaymentOrders;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.testing.FreshDatabase;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Runs are started, approved, sent to a bank over real HTTP, and reconciled with its statements.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "management.server.port=0",
            "xpatvoices.sandbox.enabled=true",
            "xpatvoices.payouts.destination-cool-down=0s",
            "xpatvoices.rails.bank.visibility-delay=0s",
            "xpatvoices.rails.mobile-money.visibility-delay=0s",
            "xpatvoices.rails.mobile-money.batch-max=4",
            "xpatvoices.rails.mobile-money.batch-from=5",
            "xpatvoices.rails.cash.enabled=true",
            "xpatvoices.payouts.ask-every=300ms",
            "xpatvoices.payouts.late-every=300ms"
        })
@FreshDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
class PayoutFlowIT extends HttpTest {
    private static final String MAKER = "ops_" + "a".repeat(32);
    private static final String CHECKER = "ops_" + "b".repeat(32);
    private static final String NOTHING =
            "{\"rejectAccounts\":[],\"dropAnswers\":0,\"loseRequests\":0}";
    private static final String SECRET = "between-us";
    private static final int WALLETS = 3;
    private static final Map<String, String> NAMES =
            Map.of("coral", "Coral Remit", "lagoon", "Lagoon Transfer", "reef", "Reef Money");
    private static final String HUB_PARTY = "hub_" + "7".repeat(32);
    private static final String TALLIES_THAT_ARE_OFF =
            """
            SELECT 'payouts ' || batch_id || ' ' || state FROM (
                SELECT batch_id, state, payouts, net_micro FROM payouts.payout_tally
                UNION ALL SELECT batch_id, state, -1, -net_micro FROM payouts.payout) x
            GROUP BY batch_id, state HAVING sum(payouts) <> 0 OR sum(net_micro) <> 0
            UNION ALL
            SELECT 'matches ' || statement_id || ' ' || settled_at FROM (
                SELECT statement_id, settled_at, matches, net_micro FROM payouts.match_tally
                UNION ALL
                SELECT statement_id, coalesce(settled_at, '-infinity'), -1, -net_micro
                FROM payouts.payout_match JOIN payouts.payout USING (payout_id)) x
            GROUP BY statement_id, settled_at HAVING sum(matches) <> 0 OR sum(net_micro) <> 0
            UNION ALL
            SELECT 'lines ' || statement_id FROM (
                SELECT statement_id, outcome, lines FROM payouts.line_tally
                UNION ALL SELECT statement_id, outcome, -1 FROM payouts.statement_line) x
            GROUP BY statement_id, outcome HAVING sum(lines) <> 0
            """;

    private static Earners earners;

    @Autowired EventGateway events;
    @Autowired Queries queries;
    @Autowired CommandGateway commands;
    @Autowired EventProcessingConfiguration processing;
    @Autowired JdbcTemplate jdbc;
    @Autowired Operators operators;
    @Autowired PaymentOrders orders;
    @Autowired Rails rails;

    private Http maker;
    private Http checker;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry properties) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "http://localhost:" + port + "/sandbox/bank/payments";
        properties.add("server.port", () -> port);
        properties.add("xpatvoices.rails.bank.url", () -> url);
        String here = "http://localhost:" + port;
        properties.add("xpatvoices.rails.mobile-money.url", () -> here + "/sandbox/mobile-money");
        properties.add("xpatvoices.rails.mobile-money.fees.mvr.flat-micro", () -> "120000");
        properties.add("xpatvoices.rails.currencies.mobile-money", () -> "MVR");
        properties.add("xpatvoices.rails.bank.fees.usd.flat-micro", () -> "250000");
        properties.add("xpatvoices.messages.url", () -> here + "/sandbox/messages");
        properties.add("xpatvoices.messages.every", () -> "PT0.3S");
        String remittance = here + "/sandbox/remittance/";
        properties.add("xpatvoices.remittance.mid-rate-url", () -> remittance + "mid-rate");
        for (String partner : List.of("coral", "lagoon", "reef")) {
            String prefix = "xpatvoices.remittance.partners." + partner;
            properties.add(prefix + ".url", () -> remittance + partner);
            properties.add(prefix + ".name", () -> NAMES.get(partner));
            properties.add(prefix + ".licence", () -> "SANDBOX-1");
        }
        properties.add("xpatvoices.remittance.answer-timeout", () -> "2s");
        properties.add(
                "xpatvoices.rails.mobile-money.callback-url",
                () -> here + "/rails/mobile-money/callbacks/" + SECRET);
    }

    @BeforeEach
    void signIn() {
        maker = http.as(OPERATOR, MAKER);
        checker = http.as(OPERATOR, CHECKER);
        if (earners == null) {
            earners = new Earners(events, queries);
        }
    }

    private Http worker(int n) {
        return http.as(WORKER, Earners.worker(n));
    }

    @Test
    @Order(1)
    void refusesARunThatWouldPayNobody() {
        sold();
        var answer = start();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("payout-run-must-have-payees");
        assertThat(
                        maker.newKey()
                                .post(
                                        "/v1/ops/payout-runs",
                                        "{\"rail\":\"BANK\",\"currency\":\"XQQ\"}")
                                .status())
                .isEqualTo(422);
    }

    @Test
    @Order(2)
    void keepsAnAccountEncryptedAndShowsItsEnd() {
        for (int n = 0; n < Earners.COUNT; n++) {
            var answer = register(n, "77 3000 000" + n, "Holder " + n);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.json().path("mask").asString()).isEqualTo("••000" + n);
            assertThat(answer.text()).doesNotContain("Holder").doesNotContain("773000");
        }
        assertThat(register(0, "773000 0000", "Holder 0").problem())
                .isEqualTo("destination-must-not-repeat");
        assertThat(register(0, "!!!!!!", "Holder 0").problem())
                .isEqualTo("destination-must-be-readable");
        assertThat(
                        jdbc.queryForList(
                                "SELECT convert_from(payload, 'UTF8') FROM ledger.event",
                                String.class))
                .noneMatch(json -> json.contains("Holder") || json.contains("773000"));
    }

    @Test
    @Order(3)
    void paysReconcilesAndHolds() {
        var run = started();
        assertThat(maker.newKey().post(run + "/approval", "").problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(maker.newKey().post(run + "/approval", "").status()).isEqualTo(403);
        assertThat(checker.get(run + "/file").problem()).isEqualTo("payout-run-must-be-approved");
        assertThat(start().problem()).isEqualTo("payout-run-must-have-payees");

        approve(run);
        awaitState(run, "ACCEPTED", Earners.COUNT);
        assertThat(checker.get(run + "/file").problem())
                .isEqualTo("payout-file-must-be-carried-by-people");
        assertThat(operatorPage().get(run.replaceFirst(".*/", "/console/runs/")).text())
                .contains("ACCEPTED")
                .doesNotContain(run.replaceFirst(".*/", "") + "/file");
        assertThat(order(run)).contains("pain.001.001.09").contains("<CtrlSum>125.60</CtrlSum>");

        var imported = importStatement();
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        var statement = imported.json().path("statements").path(0);
        assertThat(statement.path("openBreaks").asInt()).as(imported.text()).isZero();
        assertThat(statement.path("matched").asInt()).isEqualTo(Earners.COUNT + 1);
        assertThat(statement.path("ledger")).isEqualTo(statement.path("closing"));
        awaitState(run, "RECONCILED", Earners.COUNT);
        assertThat(payable()).isEqualTo((Earners.SHARE - Earners.PAID) * Earners.COUNT);

        long before = events();
        var again = importStatement();
        assertThat(again.json().path("repeated").asBoolean()).isTrue();
        assertThat(
                        jdbc.queryForObject(
                                "SELECT repeats FROM payouts.evidence_file WHERE sha256 = ?",
                                Integer.class,
                                again.json().path("sha256").asString()))
                .isOne();
        assertThat(again.json().path("sha256")).isEqualTo(imported.json().path("sha256"));
        assertThat(events()).isEqualTo(before);
        assertAllHold();
    }

    @Test
    @Order(4)
    void hearsTheWorkers() {
        var payout = payout(0);
        assertThat(payout.path("state").asString()).isEqualTo("SENT");
        String path = "/v1/worker/payouts/" + payout.path("payoutId").asString() + "/confirmation";
        assertThat(worker(1).post(path, "{\"answer\":\"RECEIVED\"}").status()).isEqualTo(404);
        assertThat(worker(0).post(path, "{\"answer\":\"MAYBE\"}").status()).isEqualTo(422);
        assertThat(
                        worker(0)
                                .post(path, "{\"answer\":\"RECEIVED\"}")
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("RECEIVED");

        String other = payout(1).path("payoutId").asString();
        var no =
                worker(1)
                        .post(
                                "/v1/worker/payouts/" + other + "/confirmation",
                                "{\"answer\":\"NOT_RECEIVED\"}");
        assertThat(no.json().path("state").asString()).isEqualTo("PROBLEM");
        var found = awaitBreak("WORKER_NOT_RECEIVED");
        assertThat(found.path("payoutId").asString()).isEqualTo(other);
        String id = found.path("breakId").asString();
        int against = propose(maker, id, "PAYOUT_NOT_EXECUTED").json().path("proposal").asInt();
        assertThat(decide(checker, id, true, against).problem())
                .isEqualTo("resolution-must-agree-with-the-evidence");
        var sentBack = decide(checker, id, false, against);
        assertThat(sentBack.json().path("state").asString()).isEqualTo("OPEN");
        resolve(id, "EXPLAINED");
        saysNoOnceMore(other, id);
        assertAllHold();
    }

    /** People explained it and the money still has not come: the page asks again. */
    private void saysNoOnceMore(String payout, String ended) {
        await().until(() -> payout(1).path("told").asString().equals("NOT_RECEIVED_LOOKED_INTO"));
        String door = "/worker/payouts/" + payout + "/confirmation";
        var visitor = new PageVisitor(http);
        visitor.get("/worker/login");
        visitor.post("/worker/login", http.signIn(Earners.worker(1)));
        assertThat(visitor.get("/worker").text())
                .contains("people had looked into it", "We sent you money", door)
                .doesNotContain("Change what you told us");
        assertThat(visitor.post(door, "answer=NOT_RECEIVED").status()).isEqualTo(302);
        assertThat(visitor.get("/worker").text())
                .contains("People look into it", "Change what you told us", door)
                .doesNotContain("We sent you money");
        var again = awaitBreak("WORKER_NOT_RECEIVED");
        assertThat(again.path("payoutId").asString()).isEqualTo(payout);
        assertThat(again.path("breakId").asString()).isNotEqualTo(ended);
        resolve(again.path("breakId").asString(), "EXPLAINED");
    }

    @Test
    @Order(5)
    void anAnswerThatGotLostIsUnknownAndSettlesOnce() {
        misbehave("{\"rejectAccounts\":[],\"dropAnswers\":1,\"loseRequests\":0}");
        sold();
        var run = started();
        approve(run);
        awaitState(run, "UNKNOWN", Earners.COUNT);
        assertAllHold();
        elevenSecondsLater();
        awaitState(run, "ACCEPTED", Earners.COUNT);
        importStatement();
        awaitState(run, "RECONCILED", Earners.COUNT);
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    /** By then the bank is asked for the first time. */
    private void elevenSecondsLater() {
        jdbc.update(
                "UPDATE payouts.payout_batch SET unknown_at = unknown_at - interval '11 seconds'");
    }

    @Test
    @Order(6)
    void aRefusalIsReleasedOnlyByAClosedStatementWithoutIt() {
        misbehave("{\"rejectAccounts\":[\"7730000002\"],\"dropAnswers\":0,\"loseRequests\":0}");
        sold();
        var run = started();
        approve(run);
        awaitState(run, "REJECTED", 1);
        assertThat(payable()).isLessThan(Earners.SHARE);
        importStatement();
        awaitState(run, "RELEASED", 1);
        awaitState(run, "RECONCILED", Earners.COUNT - 1);
        awaitPayable(Earners.PAID);
        assertAllHold();
    }

    @Test
    @Order(7)
    void whatTheBankNeverGotIsDecidedByTwoPeople() {
        misbehave("{\"rejectAccounts\":[],\"dropAnswers\":0,\"loseRequests\":1}");
        var run = started();
        approve(run);
        awaitState(run, "UNKNOWN", 1);
        credit("STRAY-1", 7_000_000);
        importStatement();
        var stray = awaitBreak("UNIDENTIFIED_CREDIT");
        assertThat(stray.path("booked").path("amountMicro").asLong()).isEqualTo(7_000_000);
        var missing = awaitBreak("MISSING_AT_PROVIDER");
        String id = missing.path("breakId").asString();
        var unnamed =
                checker.newKey().post("/v1/ops/breaks/" + id + "/approval", "{\"approved\":true}");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text()).contains("/proposal");
        assertThat(decide(checker, id, true, 0).status()).isEqualTo(422);
        assertThat(decide(checker, id, true, 1).problem()).isEqualTo("break-must-have-a-proposal");
        assertThat(propose(maker, id, "LOSS").problem()).isEqualTo("resolution-must-fit-the-break");
        assertThat(propose(maker, id, "EXPLAINED").problem())
                .isEqualTo("resolution-must-fit-the-break");
        assertThat(propose(maker, id, "PAYOUT_EXECUTED").json().path("proposal").asInt())
                .isEqualTo(1);
        var swapped = propose(maker, id, "PAYOUT_NOT_EXECUTED");
        assertThat(swapped.json().path("resolution").asString()).isEqualTo("PAYOUT_NOT_EXECUTED");
        assertThat(swapped.json().path("proposal").asInt()).isEqualTo(2);
        assertThat(decide(maker, id, true, 2).status()).isEqualTo(403);
        var late = decide(checker, id, true, 1);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("proposal-must-be-the-one-you-read");
        assertThat(decide(checker, id, true, 2).status()).isEqualTo(200);
        awaitState(run, "RELEASED", 1);
        awaitPayable(Earners.PAID);
        assertAllHold();
    }

    /** The process died after the intent was durable: the send may have happened, and it had. */
    @Test
    @Order(8)
    void aCrashBetweenIntentAndAnswerNeverSendsAgain() {
        misbehave(NOTHING);
        var submit =
                processing
                        .eventProcessor("payouts.submit", TrackingEventProcessor.class)
                        .orElseThrow();
        submit.shutDown();
        var run = started();
        approve(run);
        awaitState(run, "APPROVED", 1);
        String batch = checker.get(run).json().path("batches").path(0).path("batchId").asString();
        commands.sendAndWait(
                new BeginSubmission(
                        BatchId.of(batch),
                        SubmissionChannel.HTTP,
                        "0".repeat(64),
                        jdbc.queryForList(
                                "SELECT payout_id FROM payouts.payout WHERE batch_id = ?"
                                        + " ORDER BY payout_id",
                                String.class,
                                batch),
                        Instant.now()));
        var file = order(run);
        assertThat(http.post("/sandbox/bank/payments", "application/xml", file).status())
                .isEqualTo(200);
        submit.start();
        awaitState(run, "UNKNOWN", 1);
        importStatement();
        awaitState(run, "RECONCILED", 1);
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    @Test
    @Order(9)
    void refusesBadFilesWholeAndKeepsTheirBytes() {
        credit("STRAY-2", 1_000_000);
        String good = http.get("/sandbox/bank/statement.xml").text();
        long before = events();
        var bad = BadFiles.of(good);
        for (var one : bad) {
            var answer = maker.postChunked("/v1/ops/statements", "application/xml", one.bytes());
            assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
            assertThat(answer.problem()).isEqualTo(one.problem());
            assertThat(answer.text()).contains(one.detail());
            var kept = maker.get("/v1/ops/evidence/" + EvidenceFiles.sha256(one.bytes()));
            assertThat(kept.bytes()).isEqualTo(one.bytes());
        }
        assertThat(maker.post("/v1/ops/statements", "application/xml", "").status()).isEqualTo(400);
        assertThat(maker.post("/v1/ops/statements", "text/plain", good).status()).isEqualTo(415);
        assertThat(maker.get("/v1/ops/evidence/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(events()).isEqualTo(before);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(*) FROM payouts.evidence_file WHERE refusal IS NOT"
                                        + " NULL",
                                Integer.class))
                .isEqualTo(bad.size());
        assertThat(maker.post("/v1/ops/statements", "application/xml", good).status())
                .isEqualTo(201);
        assertAllHold();
    }

    @Test
    @Order(10)
    void aCancelledRunGivesItsMoneyBack() {
        sold();
        choosesWhenToBePaid();
        long before = payable();
        var run = started();
        holdsOneAndLetsItGo(run);
        var cancelled = maker.newKey().post(run + "/cancellation", "{\"reason\":\"wrong day\"}");
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        awaitState(run, "RELEASED", Earners.COUNT);
        awaitPayable(before);
        assertThat(checker.newKey().post(run + "/approval", "").problem())
                .isEqualTo("payout-run-must-await-approval");
        assertThat(checker.get("/v1/ops/payout-runs/run_" + "0".repeat(32)).status())
                .isEqualTo(404);
        assertThat(checker.get("/v1/ops/payout-runs?limit=2").json().path("items")).hasSize(2);
        assertThat(checker.get("/v1/ops/payout-funnel").json().path("steps")).isNotEmpty();
        assertThat(checker.get("/v1/ops/reconciliations").json().path("items")).isNotEmpty();
        isCalledBackFromItsPage();
        endsIfNobodyIsLeftInIt();
        awaitPayable(before);
        assertAllHold();
    }

    /** Everybody is being checked by the time it is approved: nobody has to call it back. */
    private void endsIfNobodyIsLeftInIt() {
        var earlier = payoutsOf(released());
        var run = started();
        earlier.forEach(this::arrived);
        approve(run);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> checker.get(run).json().path("state").asString().equals("CANCELLED"));
        awaitState(run, "RELEASED", Earners.COUNT);
        nothingHasArrived();
    }

    private void arrived(String payout) {
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state,"
                        + " payout_id, amount_micro, expected_micro, currency, in_suspense, detail,"
                        + " opened_at, changed_at) VALUES ('brk_arrived_' || ?, 1,"
                        + " 'STATUS_CONFLICT', 1, 'OPEN', ?, -1, 1, 'MVR', true, '', now(), now())",
                payout,
                payout);
    }

    private void nothingHasArrived() {
        jdbc.update("DELETE FROM payouts.break WHERE break_id LIKE 'brk_arrived%'");
    }

    /** The page says of whom an earlier payout may have arrived, and calls the whole run back. */
    private void isCalledBackFromItsPage() {
        String earlier = payoutsOf(released()).getFirst();
        var run = started();
        String id = run.substring(run.lastIndexOf('/') + 1);
        var page = operatorPage();
        assertThat(page.get("/console/runs/" + id).text())
                .contains("/console/runs/" + id + "/cancellation", "<label for=\"reason\"")
                .doesNotContain("being checked");
        arrived(earlier);
        String theirs =
                jdbc.queryForObject(
                        "SELECT n.payout_id FROM payouts.payout n JOIN payouts.payout o"
                                + " USING (payee_id) JOIN payouts.payout_batch b"
                                + " ON b.batch_id = n.batch_id"
                                + " WHERE o.payout_id = ? AND b.run_id = ?",
                        String.class,
                        earlier,
                        id);
        assertThat(page.get("/console/runs/" + id).text())
                .contains("being checked", "/console/trace?id=" + theirs);
        nothingHasArrived();

        assertThat(page.post("/console/runs/" + id + "/cancellation", "reason=").status())
                .isEqualTo(400);
        page.get("/console/runs/" + id);
        assertThat(page.post("/console/runs/" + id + "/cancellation", "reason=wrong+day").status())
                .isLessThan(400);
        awaitState(run, "RELEASED", Earners.COUNT);
        assertThat(page.get("/console/runs/" + id).text())
                .contains("CANCELLED")
                .doesNotContain("/cancellation");
    }

    /** What the bank is sent of the first batch of a run, as nobody can take it. */
    private String order(String run) {
        String batch = checker.get(run).json().path("batches").path(0).path("batchId").asString();
        var order = orders.of(BatchId.of(batch)).order();
        return new String(
                rails.of(RailCode.BANK).file(batch, List.of(order)).content(),
                StandardCharsets.UTF_8);
    }

    private String released() {
        return jdbc.queryForObject(
                "SELECT run_id FROM payouts.payout_run WHERE state = 'CANCELLED'"
                        + " ORDER BY position DESC LIMIT 1",
                String.class);
    }

    private PageVisitor operatorPage() {
        String name = "op-" + UUID.randomUUID();
        operators.register(
                "ops_" + UUID.randomUUID().toString().replace("-", ""),
                name,
                "correct horse battery");
        var page = new PageVisitor(http);
        page.get("/console/login");
        page.post("/console/login", "username=" + name + "&password=correct horse battery");
        return page;
    }

    /** One worker waits for more, and then wants it all at once. */
    private void choosesWhenToBePaid() {
        assertThat(threshold("90000000").status()).isEqualTo(200);
        await().until(() -> earnings().contains("BELOW_MINIMUM"));
        assertThat(threshold("0").problem()).isEqualTo("threshold-must-be-an-amount");
        assertThat(threshold("\"5\"").status()).isEqualTo(422);
        assertThat(worker(0).post("/v1/worker/cash-out", "{\"currency\":\"mvr\"}").status())
                .isEqualTo(422);
        assertThat(worker(0).post("/v1/worker/cash-out", "{\"currency\":\"MVR\"}").status())
                .isEqualTo(200);
        await().until(() -> !earnings().contains("BELOW_MINIMUM"));
        var wish = worker(0).get("/v1/worker/payout-threshold").json().path("items").path(0);
        assertThat(wish.path("cashOutAsked").asBoolean()).isTrue();
        assertThat(wish.path("thresholdMicro").asLong()).isEqualTo(1_000_000);
        assertThat(threshold("null").status()).isEqualTo(200);
        agreesToNothingElseThanTheFee();
    }

    private void agreesToNothingElseThanTheFee() {
        assertThat(fee("BANK", "USD", "250000").json().path("outcome").asString())
                .isEqualTo("ACCEPTED");
        for (String other : List.of("250001", "0")) {
            assertThat(fee("BANK", "USD", other).problem())
                    .isEqualTo("fee-must-be-the-one-declared");
        }
        assertThat(fee("BANK", "MVR", "0").problem()).isEqualTo("fee-must-be-the-one-declared");
        assertThat(fee("BANK", "ZZZ", "0").problem()).isEqualTo("fee-must-be-the-one-declared");
        assertThat(fee("CASH", "USD", "250000").status()).isEqualTo(409);
        assertThat(fee("BANK", "USD", "-1").status()).isEqualTo(422);
        assertThat(fee("BANK", "usd", "250000").status()).isEqualTo(422);
    }

    private Http.Answer fee(String rail, String currency, String flatMicro) {
        return fee(0, rail, currency, flatMicro);
    }

    private Http.Answer fee(int n, String rail, String currency, String flatMicro) {
        return worker(n)
                .post(
                        "/v1/worker/payout-fee",
                        "{\"rail\":\"%s\",\"currency\":\"%s\",\"flatMicro\":%s,\"basisPoints\":0}"
                                .formatted(rail, currency, flatMicro));
    }

    private Http.Answer threshold(String micro) {
        return worker(0)
                .post(
                        "/v1/worker/payout-threshold",
                        "{\"currency\":\"MVR\",\"amountMicro\":%s}".formatted(micro));
    }

    private String earnings() {
        return worker(0).get("/v1/worker/earnings").text();
    }

    /** One person holds, two let go; and two take another one out of its batch. */
    private void holdsOneAndLetsItGo(String run) {
        String one = "/v1/ops/payouts/" + payoutsOf(run).getFirst();
        assertThat(maker.newKey().post(one + "/hold", "{\"cause\":\"SCREENING\"}").status())
                .isEqualTo(422);
        assertThat(hold(maker, one).json().path("outcome").asString()).isEqualTo("HELD");
        awaitState(run, "HELD", 1);
        assertThat(start().problem()).isEqualTo("payout-run-must-have-payees");
        assertThat(decideStep(checker, one, "LIFT_HOLD").problem())
                .isEqualTo("payout-step-must-be-proposed");
        assertThat(proposeStep(one, "LIFT_HOLD").status()).isEqualTo(200);
        assertThat(decideStep(maker, one, "LIFT_HOLD").status()).isEqualTo(403);
        assertThat(decideStep(checker, one, "CANCEL").problem())
                .isEqualTo("proposal-must-be-the-one-you-read");
        assertThat(decideStep(checker, one, "LIFT_HOLD").status()).isEqualTo(200);
        awaitState(run, "RESERVED", Earners.COUNT);
        assertThat(proposeStep(one, "LIFT_HOLD").problem()).isEqualTo("payout-must-be-held");
        assertThat(again(one, "BANK").problem()).isEqualTo("payout-must-be-proven-unpaid");
        assertThat(proposeStep(one, "CANCEL").status()).isEqualTo(200);
        assertThat(decideStep(checker, one, "CANCEL").status()).isEqualTo(200);
        awaitState(run, "RELEASED", 1);
        makesOneNewAttempt(one);
        assertThat(hold(maker, one).problem()).isEqualTo("payout-must-not-have-been-sent");
        assertThat(hold(maker, "/v1/ops/payouts/pay_" + "0".repeat(32)).status()).isEqualTo(404);
        assertAllHold();
    }

    /** Of no more than one at a time, on a rail that reaches the payee, and by two people. */
    private void makesOneNewAttempt(String payout) {
        assertThat(again(payout, "CASH").status()).isBetween(400, 499);
        assertThat(again("/v1/ops/payouts/pay_" + "0".repeat(32), "BANK").problem())
                .isEqualTo("payout-must-exist");
        assertThat(maker.newKey().post(payout + "/reissue", "{\"rail\":\"BANK\"}").status())
                .isEqualTo(422);
        var made = again(payout, "BANK");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("payoutCount").asInt()).isEqualTo(1);
        String run = "/v1/ops/payout-runs/" + made.json().path("runId").asString();
        assertThat(again(payout, "BANK").problem()).isEqualTo("payout-must-be-proven-unpaid");
        assertThat(maker.newKey().post(run + "/approval", "").problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(maker.newKey().post(run + "/cancellation", "{\"reason\":\"no\"}").status())
                .isEqualTo(200);
        awaitState(run, "RELEASED", 1);
    }

    private Http.Answer again(String payout, String rail) {
        return maker.newKey()
                .post(
                        payout + "/reissue",
                        "{\"rail\":\"%s\",\"note\":\"it never arrived\"}".formatted(rail));
    }

    private java.util.List<String> payoutsOf(String run) {
        return jdbc.queryForList(
                "SELECT payout_id FROM payouts.payout JOIN payouts.payout_batch USING (batch_id)"
                        + " WHERE run_id = ? ORDER BY payout_id",
                String.class,
                run.substring(run.lastIndexOf('/') + 1));
    }

    private static Http.Answer hold(Http who, String payout) {
        return who.newKey().post(payout + "/hold", "{\"cause\":\"SCREENING\",\"note\":\"a name\"}");
    }

    private Http.Answer proposeStep(String payout, String step) {
        return maker.newKey()
                .post(payout + "/step", "{\"step\":\"%s\",\"note\":\"seen\"}".formatted(step));
    }

    private static Http.Answer decideStep(Http who, String payout, String step) {
        return who.newKey()
                .post(
                        payout + "/step/decision",
                        "{\"step\":\"%s\",\"approve\":true}".formatted(step));
    }

    /** The bank had been given nothing; then somebody takes it the same file by hand. */
    @Test
    @Order(11)
    void whatTurnsUpLaterNeedsNobody() {
        misbehave("{\"rejectAccounts\":[],\"dropAnswers\":0,\"loseRequests\":1}");
        var run = started();
        approve(run);
        awaitState(run, "UNKNOWN", Earners.COUNT);
        credit("STRAY-3", 3_000_000);
        importStatement();
        await().atMost(Duration.ofSeconds(30)).until(() -> missing("OPEN") == Earners.COUNT);
        awaitState(run, "MANUAL", Earners.COUNT);
        String id = awaitBreak("MISSING_AT_PROVIDER").path("breakId").asString();
        int proposal = propose(maker, id, "PAYOUT_NOT_EXECUTED").json().path("proposal").asInt();

        misbehave(NOTHING);
        var file = order(run);
        assertThat(http.post("/sandbox/bank/payments", "application/xml", file).status())
                .isEqualTo(200);
        importStatement();
        awaitState(run, "RECONCILED", Earners.COUNT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> missing("CLOSED_BY_EVIDENCE") == Earners.COUNT);
        assertThat(missing("OPEN") + missing("RESOLUTION_PROPOSED")).isZero();
        assertThat(decide(checker, id, true, proposal).problem()).isEqualTo("break-must-be-open");
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    /** Whatever came after a statement, its own equation stays. */
    @Test
    @Order(12)
    void everyStatementKeepsItsOwnBalance() {
        sold();
        var statements = checker.get("/v1/ops/reconciliations?limit=100").json().path("items");
        assertThat(statements.size()).isGreaterThan(4);
        for (var one : statements) {
            assertThat(one.path("ledger")).as(one.toString()).isEqualTo(one.path("closing"));
        }
    }

    /** Everything that a false statement had done is undone, and the right one takes its place. */
    @Test
    @Order(13)
    void twoPeopleTakeAFalseStatementBack() {
        misbehave(NOTHING);
        var run = started();
        approve(run);
        awaitState(run, "ACCEPTED", Earners.COUNT);
        noticesAreTakenAsTheBanksWord(run);
        String right = http.get("/sandbox/bank/statement.xml").text();
        String one = payout(0).path("payoutId").asString().substring(4);
        String wrong = right.replace(">" + one + "<", ">NOT-OURS<");
        assertThat(wrong).isNotEqualTo(right);

        var imported = maker.post("/v1/ops/statements", "application/xml", wrong);
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        String id = imported.json().at("/statements/0/statementId").asString();
        awaitState(run, "RECONCILED", Earners.COUNT - 1);
        awaitState(run, "SETTLED", 1);
        resolve(awaitBreak("MISSING_IN_LEDGER").path("breakId").asString(), "LOSS");
        awaitBreak("MISSING_AT_PROVIDER");
        assertThat(maker.post("/v1/ops/statements", "application/xml", right).problem())
                .isEqualTo("statement-must-be-new");

        String path = "/v1/ops/statements/" + id + "/revocation";
        assertThat(decideRevocation(checker, path, 1).problem())
                .isEqualTo("revocation-must-be-proposed");
        var proposed =
                maker.post(path, "{\"reason\":\"the bank sent another\",\"bookAgain\":false}");
        assertThat(proposed.json().path("state").asString()).isEqualTo("REVOCATION_PROPOSED");
        assertThat(decideRevocation(maker, path, 1).status()).isEqualTo(403);
        var revoked = decideRevocation(checker, path, 1);
        assertThat(revoked.json().path("state").asString()).as(revoked.text()).isEqualTo("REVOKED");
        awaitState(run, "ACCEPTED", Earners.COUNT - 1);
        assertAllHold();

        assertThat(maker.post("/v1/ops/statements", "application/xml", wrong).problem())
                .isEqualTo("revoked-statement-must-not-come-back");
        replaceByTheRightOne(run, id, right);
    }

    /** A notice of one debit settles its payout; one with another amount is refused whole. */
    private void noticesAreTakenAsTheBanksWord(String run) {
        String notice =
                """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
                <BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N</MsgId><CreDtTm>2026-11-03T00:05:00Z</CreDtTm>
                </GrpHdr><Ntfctn><Id>N</Id><Acct><Id><Othr><Id>7700000000001</Id></Othr></Id>
                </Acct><Ntry><Amt Ccy="MVR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd>
                <Sts><Cd>BOOK</Cd></Sts><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                </TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """;
        var paid = payout(0);
        String reference = paid.path("payoutId").asString().substring(4);
        long micro = paid.path("net").path("amountMicro").asLong();
        var amount = java.math.BigDecimal.valueOf(micro, 6).setScale(2).toPlainString();
        var wrong = notice.formatted("9999.99", reference);
        assertThat(maker.post("/v1/ops/statements", "application/xml", wrong).problem())
                .isEqualTo("notice-must-agree-with-the-payout");
        var taken =
                maker.post(
                        "/v1/ops/statements",
                        "application/xml",
                        notice.formatted(amount, reference));
        assertThat(taken.json().path("kind").asString()).as(taken.text()).isEqualTo("NOTICE");
        awaitState(run, "SETTLED", 1);
    }

    private void replaceByTheRightOne(String run, String wrong, String right) {
        var imported = maker.post("/v1/ops/statements", "application/xml", right);
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        awaitState(run, "RECONCILED", Earners.COUNT);
        var statement = imported.json().path("statements").path(0);
        assertThat(statement.path("ledger")).isEqualTo(statement.path("closing"));
        resolve(awaitBreak("STATEMENT_REVOKED").path("breakId").asString(), "LOSS");
        var difference =
                checker.get(
                                "/v1/ops/statements/"
                                        + statement.path("statementId").asString()
                                        + "/difference")
                        .json();
        assertThat(difference.path("complete").asBoolean()).isTrue();
        assertThat(difference.path("lines")).hasSize(2);
        assertThat(checker.get("/v1/ops/statements/" + wrong + "/difference").json().path("lines"))
                .isEmpty();
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    /** Paid and called refused, passed over, overpaid, sent back: each found out and ended. */
    @Test
    @Order(14)
    void aBankThatLiesIsFoundOut() {
        misbehave(
                """
                {"payAndRejectAccounts":["7730000000"],"passOverAccounts":["7730000001"],
                 "overpayAccounts":["7730000002"],"returnAccounts":["7730000003"]}
                """);
        sold();
        var run = started();
        approve(run);
        awaitState(run, "REJECTED", 1);
        misbehave(NOTHING);

        importStatement();
        awaitState(run, "RECONCILED", 3);
        resolve(awaitBreak("STATUS_CONFLICT").path("breakId").asString(), "EXPLAINED");
        resolve(awaitBreak("AMOUNT_DIFF").path("breakId").asString(), "MATCHED");
        resolve(
                awaitBreak("MISSING_AT_PROVIDER").path("breakId").asString(),
                "PAYOUT_NOT_EXECUTED");
        importStatement();
        awaitState(run, "RETURNED", 1);
        assertThat(payout(3).path("state").asString()).isEqualTo("PROBLEM");
        resolve(awaitBreak("RETURNED").path("breakId").asString(), "PAYOUT_NOT_EXECUTED");
        awaitState(run, "RELEASED", 2);
        awaitState(run, "RECONCILED", 3);
        assertThat(paidTimesMax()).isEqualTo(1);
        nothingGoesWhereMoneyCameBackFrom();
        assertAllHold();
    }

    /** Until its payee names it again. */
    private void nothingGoesWhereMoneyCameBackFrom() {
        assertThat(worker(3).get("/v1/worker/earnings").text()).contains("DESTINATION_SUSPECT");
        assertThat(worker(2).get("/v1/worker/earnings").text())
                .doesNotContain("DESTINATION_SUSPECT");
        assertThat(register(2, "77 3000 0002", "Holder 2").problem())
                .isEqualTo("destination-must-not-repeat");
        sold();
        var run = started();
        assertThat(checker.get(run).json().path("payoutCount").asInt())
                .isEqualTo(Earners.COUNT - 1);
        approve(run);
        awaitState(run, "ACCEPTED", Earners.COUNT - 1);
        importStatement();
        awaitState(run, "RECONCILED", Earners.COUNT - 1);
        assertThat(register(3, "77 3000 0003", "Holder 3").status()).isEqualTo(201);
        assertThat(worker(3).get("/v1/worker/earnings").text())
                .doesNotContain("DESTINATION_SUSPECT");
        whatComesBackWithoutAReferenceReachesItsWorker(run);
    }

    /** Less than was paid, and nobody says whose: two people do, and the fee is the platform's. */
    private void whatComesBackWithoutAReferenceReachesItsWorker(String run) {
        String paid = payout(2).path("payoutId").asString();
        long net =
                jdbc.queryForObject(
                        "SELECT net_micro FROM payouts.payout WHERE payout_id = ?",
                        Long.class,
                        paid);
        credit("BACK", net - 1_000_000);
        importStatement();
        String id = awaitBreakOf(net - 1_000_000).path("breakId").asString();
        assertThat(propose(maker, id, "SENT_BACK").problem())
                .isEqualTo("resolution-must-fit-the-break");
        var named =
                maker.post(
                        "/v1/ops/breaks/" + id + "/resolution",
                        "{\"resolution\":\"SENT_BACK\",\"note\":\"called the bank\",\"payoutId\":\"%s\"}"
                                .formatted(paid));
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        long payable = payable();
        assertThat(
                        decide(checker, id, true, named.json().path("proposal").asInt())
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("RESOLVED");
        awaitState(run, "RELEASED", 1);
        awaitPayable(payable + net);
        assertThat(worker(2).get("/v1/worker/earnings").text()).contains("DESTINATION_SUSPECT");
        assertThat(register(2, "77 3000 0002", "Holder 2").status()).isEqualTo(201);
        assertAllHold();
    }

    /**
     * A transfer that lost its reference is proposed, confirmed by two people, and settled once.
     */
    @Test
    @Order(15)
    void aLineWithoutItsReferenceIsMatchedByTwoPeople() {
        sold();
        var run = started();
        approve(run);
        awaitState(run, "ACCEPTED", Earners.COUNT);
        var file = http.get("/sandbox/bank/statement.xml").text();
        String lost = endToEndOf("7730000001", order(run));
        String swapped =
                file.replace("</Sts>", "</Sts><BookgDt><Dt>%s</Dt></BookgDt>".formatted(today()))
                        .replaceFirst(
                                "<EndToEndId>" + lost + "</EndToEndId></Refs>(<Amt.*?</CdtDbtInd>)",
                                "<EndToEndId>NOTPROVIDED</EndToEndId></Refs>$1<RltdPties><CdtrAcct>"
                                        + "<Id><Othr><Id>XXXXX0001</Id></Othr></Id></CdtrAcct></RltdPties>");
        String unknown = endToEndOf("7730000002", order(run));
        swapped = swapped.replaceFirst("<EndToEndId>" + unknown, "<EndToEndId>NOTPROVIDED");
        var imported = maker.post("/v1/ops/statements", "application/xml", swapped);
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        awaitState(run, "RECONCILED", Earners.COUNT - 2);
        var proposal = awaitBreak("MATCH_PROPOSED");
        assertThat(proposal.path("payoutId").asString()).isEqualTo("pay_" + lost);
        assertAllHold();

        String id = proposal.path("breakId").asString();
        int number = propose(maker, id, "MATCHED").json().path("proposal").asInt();
        assertThat(decide(maker, id, true, number).problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(decide(checker, id, true, number).status()).isEqualTo(200);
        awaitState(run, "RECONCILED", Earners.COUNT - 1);
        nameThePayoutOf(unknown, run);
        awaitState(run, "RECONCILED", Earners.COUNT);
        var statement = checker.get("/v1/ops/reconciliations?limit=1").json().path("items").path(0);
        assertThat(statement.path("matched")).isEqualTo(statement.path("lines"));
        assertThat(statement.path("ledger")).isEqualTo(statement.path("closing"));
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    /** From the day to a payment, from there to the bank's own bytes, and to who decided what. */
    @Test
    @Order(16)
    void anOperatorSeesTheDayTheTraceTheBytesAndTheTrail() {
        try (var tour = new OperatorTour(http, operators, CHECKER)) {
            tour.open("/console/day");
            tour.shoot("day");
            assertThat(tour.main()).contains("Difference").contains("MVR 0.00");
            assertThat(tour.page.locator("td .bad").count()).isZero();

            String payout = payout(1).path("payoutId").asString();
            tour.open("/console/trace");
            tour.type(payout.substring(4));
            tour.shoot("trace");
            assertThat(tour.main())
                    .contains(payout)
                    .contains("claims this payout")
                    .contains("MATCH_PROPOSED R5")
                    .contains("PAYOUTS_RESERVED");
            tour.page.locator("text=Bytes as they came").first().click();
            tour.shoot("evidence");
            assertThat(tour.page.locator("pre.raw").innerText()).contains("<EndToEndId>");
            tour.open("/console/trace?id=pay_" + "0".repeat(32));
            assertThat(tour.page.content()).contains("no payout and no payee");

            tour.open("/console/statements");
            tour.page.locator("text=What it changed").first().click();
            assertThat(tour.main()).contains("no movement is shown otherwise");
            tour.open("/console/audit");
            tour.shoot("audit");
            assertThat(tour.main())
                    .contains("BreakResolved")
                    .contains("MATCH_PROPOSED as MATCHED (proposed by " + MAKER);
            tour.page.locator("a:has-text('" + MAKER + "')").first().click();
            assertThat(tour.main())
                    .contains("PayoutRunStarted")
                    .doesNotContain("PayoutRunApproved");

            tour.open("/console/imports?limit=3");
            tour.shoot("imports");
            assertThat(tour.page.locator("tbody tr").count()).isEqualTo(3);
            tour.page.locator("text=Taken in").first().click();
            assertThat(tour.main()).contains("Taken in whole");
            tour.open("/console/imports/" + "0".repeat(64));
            assertThat(tour.main()).contains("being read");
            assertThat(tour.page.locator("meta[http-equiv=refresh]").count()).isOne();
        }
        whatWasPaidAfterAllIsTakenBack();
    }

    /** Refused and lacked by a statement, it is payable again; then the bank shows that it paid. */
    private void whatWasPaidAfterAllIsTakenBack() {
        misbehave("{\"rejectAccounts\":[\"7730000002\"]}");
        sold();
        var run = started();
        approve(run);
        awaitState(run, "REJECTED", 1);
        importStatement();
        awaitState(run, "RELEASED", 1);
        misbehave(NOTHING);
        var again = started();
        String paid = thePayoutIn("RELEASED", run);
        long net =
                jdbc.queryForObject(
                        "SELECT net_micro FROM payouts.payout WHERE payout_id = ?",
                        Long.class,
                        paid);
        jdbc.update(
                "INSERT INTO marketplace.sandbox_entry (currency, amount_micro, reference,"
                        + " booked_at) VALUES ('MVR', ?, ?, now())",
                -net,
                paid.substring(4));
        importStatement();
        var found = awaitBreak("STATUS_CONFLICT");
        assertThat(found.path("allowed").toString())
                .contains("TAKEN_BACK")
                .doesNotContain("MATCHED");
        takesItBackFrom(again, found.path("breakId").asString(), net);
        awaitState(run, "RECONCILED", Earners.COUNT);
        assertThat(payout(2).path("payoutId").asString()).isNotEqualTo(paid);
        assertThat(worker(2).get("/v1/worker/payouts").text()).contains(paid);
        assertThat(worker(2).get("/v1/worker/earnings").text()).doesNotContain("BEING_CHECKED");
        var statement = checker.get("/v1/ops/reconciliations?limit=1").json().path("items").path(0);
        assertThat(statement.path("ledger")).isEqualTo(statement.path("closing"));
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    /** By two people, and not while another run has the money. */
    private void takesItBackFrom(String again, String id, long net) {
        int number = propose(maker, id, "TAKEN_BACK").json().path("proposal").asInt();
        assertThat(decide(maker, id, true, number).problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(decide(checker, id, true, number).problem())
                .isEqualTo("payable-must-cover-what-is-taken-back");
        assertThat(maker.newKey().post(again + "/cancellation", "{\"reason\":\"paid\"}").status())
                .isEqualTo(200);
        awaitState(again, "RELEASED", 1);
        long payable = payable();
        assertThat(worker(2).get("/v1/worker/earnings").text()).contains("BEING_CHECKED");
        var answer = decide(checker, id, true, number);
        assertThat(answer.json().path("state").asString()).as(answer.text()).isEqualTo("RESOLVED");
        await().until(() -> payable() == payable - net);
        assertThat(decide(checker, id, true, number).problem()).isEqualTo("break-must-be-open");
    }

    private String thePayoutIn(String state, String run) {
        return jdbc.queryForObject(
                "SELECT payout_id FROM payouts.payout JOIN payouts.payout_batch USING (batch_id)"
                        + " WHERE run_id = ? AND payouts.payout.state = ?",
                String.class,
                run.substring(run.lastIndexOf('/') + 1),
                state);
    }

    /** Nothing was found for the line: a person names the payout, and another agrees. */
    private void nameThePayoutOf(String endToEndId, String run) {
        String id = awaitBreak("MISSING_IN_LEDGER").path("breakId").asString();
        assertThat(propose(maker, id, "MATCHED").problem())
                .isEqualTo("resolution-must-fit-the-break");
        assertThat(named(id, "pay_" + "0".repeat(32)).problem()).isEqualTo("payout-must-exist");
        String reconciled = payout(0).path("payoutId").asString();
        int wrong = named(id, reconciled).json().path("proposal").asInt();
        assertThat(decide(checker, id, true, wrong).problem())
                .isEqualTo("line-must-fit-the-payout");
        var right = named(id, "pay_" + endToEndId);
        assertThat(right.json().path("payoutId").asString()).isEqualTo("pay_" + endToEndId);
        assertThat(decide(checker, id, true, right.json().path("proposal").asInt()).status())
                .as(run)
                .isEqualTo(200);
    }

    private Http.Answer named(String breakId, String payoutId) {
        return maker.post(
                "/v1/ops/breaks/" + breakId + "/resolution",
                "{\"resolution\":\"MATCHED\",\"note\":\"the bank said so\",\"payoutId\":\"%s\"}"
                        .formatted(payoutId));
    }

    private static String endToEndOf(String account, String file) {
        var transfers =
                Pattern.compile("<EndToEndId>([0-9a-f]{32})</EndToEndId>.*?<Id>(\\d+)</Id>")
                        .matcher(file.replaceAll("\\s+<", "<"));
        return transfers
                .results()
                .filter(it -> it.group(2).equals(account))
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Indian/Maldives")).toString();
    }

    /** A float is filled, wallets are paid from it, and its own statement proves both. */
    @Test
    @Order(17)
    void paysWalletsAndReconcilesTheirFloat() {
        misbehave(NOTHING);
        payWhateverIsLeft();
        assertThat(registerWallet(0, "771 2345").problem())
                .isEqualTo("wallet-must-be-a-telephone-number");
        for (int n = 0; n < WALLETS; n++) {
            var answer = registerWallet(n, "+960 771 000" + n);
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.json().path("mask").asString()).isEqualTo("••000" + n);
        }
        assertThat(topUp("BANK", 1).problem()).isEqualTo("top-up-must-fill-a-float");
        assertThat(topUp("MOBILE_MONEY", 0).problem()).isEqualTo("top-up-must-fill-a-float");
        earners.sell();
        awaitPayable(Earners.SHARE * Earners.COUNT);
        agreeToTheFeeOfWallets();
        var run = run("MOBILE_MONEY", WALLETS);
        var early = checker.newKey().post(run + "/approval", "");
        assertThat(early.problem()).isEqualTo("float-must-cover-the-run");
        assertThat(early.text()).contains("up to 0 would pass");
        approveTopUp(topUp("MOBILE_MONEY", 5_000_000_000L));
        await().until(() -> checker.get("/v1/ops/float-top-ups").text().contains("APPROVED"));
        approve(run);
        awaitState(run, "SETTLED", WALLETS);
        assertThat(checker.get(run + "/file").problem())
                .isEqualTo("payout-file-must-be-carried-by-people");
        await().until(() -> earnings().contains("\"takenOff\":{\"amountMicro\":120000,"));
        assertReconciled(importStatement(), 2);
        var shown = importWalletStatement().json().path("statements").path(0);
        assertThat(shown.path("matched").asInt()).isEqualTo(WALLETS + 1);
        assertThat(shown.path("ledger")).isEqualTo(shown.path("closing"));
        awaitState(run, "RECONCILED", WALLETS);
        await().until(() -> earnings().contains("\"takenOff\":{\"amountMicro\":0,"));
        assertThat(payout(0).path("feeReturned").path("amountMicro").asLong()).isEqualTo(120_000);
        assertThat(endUntakenFees()).as("one for the provider").isOne();
        assertThat(payout(0).path("rail").asString()).isEqualTo("MOBILE_MONEY");
        assertAllHold();
        theOldNumberHearsOfANewOne();
    }

    /** Its provider takes nothing, so what was agreed to went back, and people have seen it. */
    private int endUntakenFees() {
        int ended = 0;
        var open = checker.get("/v1/ops/breaks?state=OPEN&limit=500").json().path("items");
        for (var one : open) {
            if (one.path("category").asString().equals("FEE_VARIANCE")) {
                assertThat(one.path("booked").path("amountMicro").asLong()).isZero();
                assertThat(one.path("detail").asString()).contains("fees.mvr.billed-apart");
                resolve(one.path("breakId").asString(), "EXPLAINED");
                ended++;
            }
        }
        return ended;
    }

    /** Nobody is sent anything for a fee before they agreed to it. */
    private void agreeToTheFeeOfWallets() {
        await().until(() -> earnings().contains("FEE_NOT_ACCEPTED"));
        assertThat(
                        maker.newKey()
                                .post(
                                        "/v1/ops/payout-runs",
                                        "{\"rail\":\"MOBILE_MONEY\",\"currency\":\"MVR\"}")
                                .problem())
                .isEqualTo("payout-run-must-have-payees");
        for (int n = 1; n < WALLETS; n++) {
            assertThat(fee(n, "MOBILE_MONEY", "MVR", "120000").status()).isEqualTo(200);
        }
        agreeOnThePage();
        await().until(() -> !earnings().contains("FEE_NOT_ACCEPTED"));
    }

    private void agreeOnThePage() {
        var visitor = new PageVisitor(http);
        visitor.get("/worker/login");
        visitor.post("/worker/login", http.signIn(Earners.worker(0)));
        assertThat(visitor.get("/worker").text())
                .contains("Sending takes MVR 0.12 and 0.00 % of what arrives")
                .contains("more than 3.00 %")
                .contains("I agree")
                .doesNotContain("You agreed");
        String form = "rail=MOBILE_MONEY&currency=MVR&basisPoints=0&flatMicro=";
        assertThat(visitor.post("/worker/payout-fee", form + "1").status()).isEqualTo(409);
        assertThat(visitor.post("/worker/payout-fee", form + "120000").status()).isEqualTo(302);
        assertThat(visitor.get("/worker").text()).contains("You agreed").doesNotContain("I agree");
    }

    /** Whoever took over a card cannot keep its owner from hearing of it. */
    private void theOldNumberHearsOfANewOne() {
        assertThat(http.get("/sandbox/messages").text())
                .as("a bank account reads no messages")
                .isEqualTo("[]");
        misbehaveWallets("{\"names\":{\"+9607719999\":\"Somebody Else\"}}");
        assertThat(registerWallet(0, "+9607719999").problem())
                .isEqualTo("holder-must-be-the-accounts");
        misbehaveWallets("{\"names\":{\"+9607719999\":\"ޢަލީ ޙަސަން\"}}");
        assertThat(registerWallet(0, "+9607719999").status()).isEqualTo(201);
        await().until(() -> http.get("/sandbox/messages").json().size() == 1);
        var message = http.get("/sandbox/messages").json().path(0);
        assertThat(message.path("to").asString()).isEqualTo("+9607710000");
        assertThat(message.path("text").asString()).doesNotContain("9999").doesNotContain("MVR");
        var notice = checker.get("/v1/ops/notices").json().path("items").path(0);
        assertThat(notice.path("mask").asString()).isEqualTo("••0000");
        await().until(
                        () ->
                                checker.get("/v1/ops/notices")
                                        .json()
                                        .path("items")
                                        .path(0)
                                        .has("sentAt"));
        assertThat(registerWallet(0, "+9607710000").status()).isEqualTo(201);
    }

    /** Lost, doubled, reordered, paid and called failed: each payout is paid once or given back. */
    @Test
    @Order(18)
    void aWalletProviderThatLiesIsFoundOut() {
        misbehaveWallets(
                """
                {"dropAnswers":1,"failWallets":["+9607710001"],
                 "payAndFailWallets":["+9607710002"],
                 "habits":["REPEATS_CALLBACKS","REORDERS_CALLBACKS"]}
                """);
        var run = walletRun();
        approve(run);
        awaitState(run, "SETTLED", 1);
        awaitState(run, "REJECTED", 2);
        importWalletStatement();
        awaitState(run, "RELEASED", 1);
        awaitState(run, "RECONCILED", 2);
        resolve(awaitBreak("STATUS_CONFLICT").path("breakId").asString(), "EXPLAINED");
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
        aClosedWalletIsNamedAnew();
    }

    /** Its owner is told; one that was called closed and paid all the same is not. */
    private void aClosedWalletIsNamedAnew() {
        await().until(() -> earnings(1).contains("DESTINATION_CLOSED"));
        assertThat(earnings(2)).doesNotContain("DESTINATION_");
        misbehaveWallets("{\"kycLevels\":{\"+9607710001\":7}}");
        var named = registerWallet(1, "+9607710001");
        assertThat(named.status()).as(named.text()).isEqualTo(201);
        assertThat(named.json().path("tier").asInt()).isEqualTo(7);
        await().until(() -> !earnings(1).contains("DESTINATION_"));
        assertThat(registerWallet(1, "+9607710001").problem())
                .isEqualTo("destination-must-not-repeat");
    }

    private String earnings(int n) {
        return worker(n).get("/v1/worker/earnings").text();
    }

    /** Without its keys, and without a word, the provider's statement still tells. */
    @Test
    @Order(19)
    void whatAProviderForgetsItsStatementTells() {
        misbehaveWallets(
                """
                {"dropRequests":1,"dropAnswers":1,"habits":["FORGETS_KEYS","STAYS_SILENT"]}
                """);
        var run = walletRun();
        approve(run);
        awaitState(run, "UNKNOWN", 2);
        elevenSecondsLater();
        assertAllHold();
        await().until(() -> walletsPaid() == 2);
        importWalletStatement();
        awaitState(run, "RECONCILED", 2);
        awaitState(run, "MANUAL", 1);
        resolve(
                awaitBreak("MISSING_AT_PROVIDER").path("breakId").asString(),
                "PAYOUT_NOT_EXECUTED");
        awaitState(run, "RELEASED", 1);
        assertThat(paidTimesMax()).isEqualTo(1);
        assertAllHold();
    }

    @Test
    @Order(20)
    void nothingIsSentWhileAProviderSleeps() {
        misbehaveWallets("{\"habits\":[\"SLEEPS\"]}");
        var run = walletRun();
        approve(run);
        awaitState(run, "APPROVED", WALLETS);
        misbehaveWallets("{}");
        awaitState(run, "SETTLED", WALLETS);
        importWalletStatement();
        awaitState(run, "RECONCILED", WALLETS);
        assertThat(paidTimesMax()).isEqualTo(1);
    }

    /** A bell that anybody could ring: what it says is kept, asked about and never believed. */
    @Test
    @Order(21)
    void aNoticeIsKeptAndNeverBelieved() {
        String door = "/rails/mobile-money/callbacks/";
        String stranger =
                "{\"amount\":\"7.00\",\"currency\":\"MVR\",\"transactionStatus\":\"completed\"}";
        assertThat(http.method("PUT", door + "wrong", stranger).status()).isEqualTo(404);
        for (int times = 0; times < 2; times++) {
            assertThat(http.method("PUT", door + SECRET, stranger).status()).isEqualTo(204);
        }
        var unknown = awaitBreak("MISSING_IN_LEDGER");
        assertThat(unknown.path("booked").path("amountMicro").asLong()).isEqualTo(-7_000_000);
        var kept = maker.get("/v1/ops/evidence/" + EvidenceFiles.sha256(stranger.getBytes(UTF_8)));
        assertThat(kept.text()).isEqualTo(stranger);
        resolve(unknown.path("breakId").asString(), "EXPLAINED");

        String ours = payout(0).path("payoutId").asString().substring(4);
        String changed =
                """
                {"requestingOrganisationTransactionReference":"%s","amount":"9.99",
                 "currency":"MVR","transactionStatus":"completed"}
                """
                        .formatted(ours);
        assertThat(http.method("PUT", door + SECRET, changed).status()).isEqualTo(204);
        var differs = awaitBreak("AMOUNT_DIFF");
        assertThat(differs.path("payoutId").asString()).endsWith(ours);
        resolve(differs.path("breakId").asString(), "EXPLAINED");
        assertThat(http.method("PUT", door + SECRET, "{").status()).isEqualTo(204);
        resolve(awaitBreak("MISSING_IN_LEDGER").path("breakId").asString(), "EXPLAINED");
        assertAllHold();
    }

    /** Cash against a code that works once; the hub's count proves the rest. */
    @Test
    @Order(22)
    void paysCashAgainstVouchersAndBelievesTheHubsCount() {
        assertThat(registerCash(3, "1234567890").problem())
                .isEqualTo("cash-must-be-fetched-at-a-hub");
        assertThat(registerCash(3, "hub_" + "0".repeat(32)).problem())
                .as("a hub that was never admitted")
                .isEqualTo("cash-must-be-fetched-at-a-hub");
        http.as(HUB, HUB_PARTY);
        for (int n = 3; n < Earners.COUNT; n++) {
            assertThat(registerCash(n, HUB_PARTY).status()).isEqualTo(201);
        }
        assertThat(topUp("CASH", 500_000_000).problem()).isEqualTo("top-up-must-fill-a-float");
        sold();
        var run = run("CASH", 2);
        assertThat(checker.newKey().post(run + "/approval", "").problem())
                .as("nothing is in the box")
                .isEqualTo("float-must-cover-the-run");
        var filled =
                maker.newKey()
                        .post(
                                "/v1/ops/float-top-ups",
                                """
                                {"rail":"CASH","amount":{"amountMicro":500000000,"currency":"MVR"},
                                 "reference":"BOX-1","hubId":"%s"}
                                """
                                        .formatted(HUB_PARTY));
        assertThat(filled.status()).as(filled.text()).isEqualTo(201);
        approveTopUp(filled);
        approve(run);
        awaitState(run, "ACCEPTED", 2);
        assertAllHold();

        var waiting = await().until(() -> voucher(3), it -> it.has("code"));
        long cash = waiting.path("amount").path("amountMicro").asLong();
        assertThat(cash % 1_000_000).isZero();
        String code = waiting.path("code").asString();
        assertThat(checker.get(run + "/file").problem())
                .isEqualTo("payout-file-must-be-carried-by-people");
        handsOverOnce(code, cash);
        awaitState(run, "SETTLED", 1);
        assertThat(voucher(3).path("code").isNull()).isTrue();
        countsItsBox(run, cash);
    }

    private void handsOverOnce(String code, long cash) {
        var hub = http.as(HUB, HUB_PARTY);
        var other = http.as(HUB, "hub_" + "9".repeat(32));
        assertThat(redeem(hub, "0000-0000-0000", "a").problem())
                .isEqualTo("voucher-must-be-made-out-to-this-hub");
        assertThat(redeem(other, code, "a").status()).isEqualTo(404);
        for (int times = 0; times < 2; times++) {
            var paid = redeem(hub, code.toLowerCase(java.util.Locale.ROOT), "a");
            assertThat(paid.status()).as(paid.text()).isEqualTo(200);
            assertThat(paid.json().path("amount").path("amountMicro").asLong()).isEqualTo(cash);
        }
        assertThat(redeem(hub, code, "b").problem())
                .isEqualTo("voucher-must-not-be-redeemed-twice");
    }

    /** What has expired is owed again only once the hub has counted. */
    private void countsItsBox(String run, long cash) {
        var hub = http.as(HUB, HUB_PARTY);
        jdbc.update(
                "UPDATE payouts.voucher SET expires_at = now() - interval '1 hour'"
                        + " WHERE redeemed_at IS NULL");
        awaitState(run, "ACCEPTED", 1);
        var box = hub.get("/v1/hub/cash").json();
        assertThat(box.path("closing").path("amountMicro").asLong()).isEqualTo(500_000_000 - cash);
        assertThat(box.path("moved")).hasSize(2);
        String count = box.toString();
        var wrong =
                count.replace("\"closing\":{\"amountMicro\":", "\"closing\":{\"amountMicro\":1");
        assertThat(hub.newKey().post("/v1/hub/counts", wrong).problem())
                .isEqualTo("statement-lines-must-give-the-closing-balance");
        var counted = hub.newKey().post("/v1/hub/counts", count);
        assertThat(counted.status()).as(counted.text()).isEqualTo(201);
        awaitState(run, "RECONCILED", 1);
        awaitState(run, "RELEASED", 1);
        var statement = checker.get("/v1/ops/reconciliations?limit=1").json().path("items").path(0);
        assertThat(statement.path("ledger")).isEqualTo(statement.path("closing"));
        assertThat(statement.path("matched").asInt()).isEqualTo(2);
        assertThat(hub.get("/v1/hub/cash").json().path("number").asInt()).isEqualTo(2);
        paysByAnotherRail(run);
        seesTheBox();
        assertReconciled(importStatement(), 5);
        handsOverWithoutTellingUs();
        assertAllHold();
    }

    /** A hub that is offline counts what it paid on paper; two people find the payout, once. */
    private void handsOverWithoutTellingUs() {
        var hub = http.as(HUB, HUB_PARTY);
        sold();
        var run = run("CASH", 2);
        approve(run);
        awaitState(run, "ACCEPTED", 2);
        var paid = voucher(3);
        long cash = paid.path("amount").path("amountMicro").asLong();
        String payout = paid.path("payoutId").asString();
        var box = hub.get("/v1/hub/cash").json();
        long left = box.path("closing").path("amountMicro").asLong() - cash;
        count(
                hub,
                box,
                left,
                "{\"reference\":\"%s\",\"amountMicro\":%d}",
                payout.substring(4),
                -cash);
        String id = awaitBreak("MISSING_IN_LEDGER").path("breakId").asString();
        int number = named(id, payout).json().path("proposal").asInt();
        assertThat(decide(checker, id, true, number).status()).isEqualTo(200);

        assertThat(redeem(hub, paid.path("code").asString(), "c").problem())
                .isEqualTo("voucher-must-not-be-redeemed-twice");
        awaitState(run, "RECONCILED", 1);
        assertThat(voucher(3).path("code").isNull()).isTrue();
        assertThat(voucher(3).path("redeemedAt").isNull()).isFalse();
        var after = hub.get("/v1/hub/cash").json();
        assertThat(after.path("moved")).isEmpty();
        await().untilAsserted(() -> assertThat(booked("asset:float:cash")).isEqualTo(-left));
        assertThat(after.path("opening").path("amountMicro").asLong()).isEqualTo(left);
        assertThat(held()).as("what is in the box").isEqualTo(left);

        assertThat(redeem(hub, voucher(4).path("code").asString(), "d").status()).isEqualTo(200);
        awaitState(run, "SETTLED", 1);
        var last = hub.get("/v1/hub/cash").json();
        assertThat(hub.newKey().post("/v1/hub/counts", last.toString()).status()).isEqualTo(201);
        awaitState(run, "RECONCILED", 2);
    }

    private static void count(
            Http hub,
            tools.jackson.databind.JsonNode box,
            long closing,
            String move,
            Object... of) {
        var counted =
                hub.newKey()
                        .post(
                                "/v1/hub/counts",
                                """
                                {"number":%d,"opening":%s,"moved":[%s],
                                 "closing":{"amountMicro":%d,"currency":"MVR"}}
                                """
                                        .formatted(
                                                box.path("number").asInt(),
                                                box.path("opening"),
                                                move.formatted(of),
                                                closing));
        assertThat(counted.status()).as(counted.text()).isEqualTo(201);
    }

    private long held() {
        return jdbc.queryForObject(
                "SELECT sum(amount_micro)::bigint FROM payouts.hub_movement", Long.class);
    }

    /** What nobody fetched goes to the account that its payee was paid on before. */
    private void paysByAnotherRail(String run) {
        String payout =
                jdbc.queryForObject(
                        "SELECT payout_id FROM payouts.payout p JOIN payouts.payout_batch b"
                                + " USING (batch_id) WHERE b.run_id = ? AND p.state = 'RELEASED'",
                        String.class,
                        run.substring(run.lastIndexOf('/') + 1));
        var made = again("/v1/ops/payouts/" + payout, "BANK");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("rail").asString()).isEqualTo("BANK");
        String other = "/v1/ops/payout-runs/" + made.json().path("runId").asString();
        assertThat(maker.newKey().post(other + "/approval", "").status()).isEqualTo(403);
        try (var tour = new OperatorTour(http, operators, "ops_" + "6".repeat(32))) {
            tour.open("/console/runs/" + made.json().path("runId").asString());
            assertThat(tour.main()).contains("New attempt", payout, "••");
        }
        maker.newKey().post(other + "/cancellation", "{\"reason\":\"it fetches it after all\"}");
        awaitState(other, "RELEASED", 1);
    }

    private void seesTheBox() {
        try (var tour = new OperatorTour(http, operators, "ops_" + "7".repeat(32))) {
            tour.open("/console/hubs");
            assertThat(tour.main()).contains(HUB_PARTY).contains("#1").doesNotContain("Never");
        }
    }

    /** Nobody imports a statement for days: that is a difference too, until one comes. */
    @Test
    @Order(24)
    void whatNoStatementShowsIsLate() {
        misbehaveWallets("{}");
        var run = walletRun();
        approve(run);
        awaitState(run, "SETTLED", WALLETS);
        jdbc.update(
                "UPDATE payouts.payout_batch SET submitting_at = submitting_at - interval '4 days'"
                        + " WHERE run_id = ?",
                run.substring(run.lastIndexOf('/') + 1));
        var late = awaitBreak("LATE");
        assertThat(late.path("expected").path("amountMicro").asLong()).isPositive();
        assertThat(late.path("detail").asString()).contains("sent by MOBILE_MONEY");
        assertThat(propose(maker, late.path("breakId").asString(), "LOSS").problem())
                .isEqualTo("resolution-must-fit-the-break");
        importWalletStatement();
        awaitState(run, "RECONCILED", WALLETS);
        await().until(
                        () ->
                                checker.get("/v1/ops/breaks?state=CLOSED_BY_EVIDENCE")
                                        .text()
                                        .contains(late.path("breakId").asString()));
        assertAllHold();
    }

    /** Wallets carry rufiyaa only, so dollars are exchanged in one sum; and the bank gives less. */
    @Test
    @Order(25)
    void exchangesWhatAWayOfPayingDoesNotCarry() {
        long before = payable();
        earners.sell("USD");
        awaitPayable(before + Earners.SHARE * Earners.COUNT);
        await().until(() -> earnings().contains("NEEDS_CONVERSION"));
        var run = "{\"rail\":\"MOBILE_MONEY\",\"currency\":\"USD\"}";
        assertThat(maker.newKey().post("/v1/ops/payout-runs", run).problem())
                .isEqualTo("rail-must-carry-the-currency");
        assertThat(maker.get("/v1/ops/conversion-needs").json().path("items").path(0).toString())
                .contains("MOBILE_MONEY", "\"payees\":" + WALLETS, "USD");
        String path = openedConversion();
        misbehave("{\"exchangeShortMicro\":50000}");
        approveConversion(path);

        var got =
                await().until(
                                () -> worker(0).get("/v1/worker/conversions").text(),
                                it -> it.contains("convertedAt"));
        assertThat(got)
                .contains("\"gave\":{\"amountMicro\":25120000,\"currency\":\"USD\"}")
                .contains("\"got\":{\"amountMicro\":387350000,\"currency\":\"MVR\"}");
        await().until(() -> earnings().contains("\"converted\":{\"amountMicro\":387350000,"));
        assertThat(earnings())
                .contains("\"converted\":{\"amountMicro\":-25120000,")
                .doesNotContain("NEEDS_CONVERSION");
        assertThat(conversion("MOBILE_MONEY", "USD", "MVR").problem())
                .as("less than a cent each is left")
                .isEqualTo("conversion-must-have-payees");
        assertThat(maker.get("/v1/ops/conversion-needs").json().path("items")).isEmpty();
        assertAllHold();
        theBankGaveLessThanItHadConfirmed();
    }

    /** Whatever the provider takes, workers pay what they agreed to; the rest is the platform's. */
    @Test
    @Order(26)
    void anotherFeeThanAgreedIsThePlatforms() {
        endUntakenFees();
        misbehaveWallets("{\"takesMicro\":150000}");
        var run = walletRun();
        approve(run);
        awaitState(run, "SETTLED", WALLETS);
        long agreed = booked("income:fee_recharge");
        importWalletStatement();
        for (int n = 0; n < WALLETS; n++) {
            var off = awaitBreak("FEE_VARIANCE");
            long paid = -off.path("booked").path("amountMicro").asLong();
            assertThat(paid).isEqualTo(off.path("expected").path("amountMicro").asLong() + 150_000);
            String id = off.path("breakId").asString();
            assertThat(propose(maker, id, "EXPLAINED").problem())
                    .isEqualTo("resolution-must-fit-the-break");
            resolve(id, "MATCHED");
        }
        awaitState(run, "RECONCILED", WALLETS);
        await().untilAsserted(
                        () ->
                                assertThat(booked("expense:fee:mobile_money"))
                                        .isEqualTo(-150_000 * WALLETS));
        assertThat(booked("income:fee_recharge")).isEqualTo(agreed);
        assertAllHold();
    }

    private long booked(String account) {
        return jdbc.queryForObject(
                "SELECT coalesce(sum(credit_micro - debit_micro), 0)::bigint"
                        + " FROM payouts.account WHERE account = ?",
                Long.class,
                account);
    }

    private String openedConversion() {
        assertThat(conversion("CASH", "USD", "MVR").problem())
                .isEqualTo("conversion-must-be-needed");
        assertThat(conversion("MOBILE_MONEY", "USD", "USD").problem())
                .isEqualTo("rail-must-carry-the-currency");
        assertThat(conversion("MOBILE_MONEY", "USD", "EUR").problem())
                .isEqualTo("currency-must-be-one-that-is-paid");
        var opened = conversion("MOBILE_MONEY", "USD", "MVR");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().path("payees").asInt()).isEqualTo(WALLETS);
        assertThat(opened.json().path("sold").path("amountMicro").asLong())
                .isEqualTo(WALLETS * Earners.PAID);
        assertThat(conversion("MOBILE_MONEY", "USD", "MVR").problem())
                .isEqualTo("conversion-must-wait-its-turn");
        return "/v1/ops/conversions/" + opened.json().path("conversionId").asString();
    }

    private Http.Answer conversion(String rail, String sold, String bought) {
        return maker.newKey()
                .post(
                        "/v1/ops/conversions",
                        "{\"rail\":\"%s\",\"soldCurrency\":\"%s\",\"boughtCurrency\":\"%s\"}"
                                .formatted(rail, sold, bought));
    }

    private void approveConversion(String path) {
        String yes = "{\"number\":1,\"approve\":true}";
        assertThat(checker.newKey().post(path + "/decision", yes).problem())
                .isEqualTo("conversion-must-be-confirmed");
        assertThat(confirm(path, "1162050000", "USD", "FX-1").problem())
                .isEqualTo("received-must-be-an-amount-of-the-other-currency");
        assertThat(confirm(path, "1162050000", "MVR", "FLOAT-1").problem())
                .isEqualTo("exchange-reference-must-be-new");
        assertThat(confirm(path, "1162050000", "MVR", "FX-1").text())
                .contains("\"number\":1", "\"amountMicro\":15419984", "\"unusualRate\":true");
        assertThat(maker.newKey().post(path + "/decision", yes).problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(checker.newKey().post(path + "/decision", yes.replace('1', '2')).problem())
                .isEqualTo("proposal-must-be-the-one-you-read");
        // There is no rate yet to hold this one against, so three people look at it.
        for (int n = 0; n < 2; n++) {
            assertThat(checker.newKey().post(path + "/decision", yes).text()).contains("ENDORSED");
        }
        var third = http.as(OPERATOR, "ops_" + "7".repeat(32));
        assertThat(third.newKey().post(path + "/decision", yes).text()).contains("APPROVED");
        assertThat(third.get("/v1/ops/conversions").text()).contains("\"unusualRate\":true");
        assertThat(toppedUpUnder("FX-1").problem())
                .isEqualTo("top-up-reference-must-name-one-transfer");
        assertThat(checker.newKey().post(path + "/decision", yes).problem())
                .isEqualTo("conversion-must-be-open");
    }

    private Http.Answer toppedUpUnder(String reference) {
        return maker.newKey()
                .post(
                        "/v1/ops/float-top-ups",
                        """
                        {"rail":"MOBILE_MONEY","amount":{"amountMicro":5000000,"currency":"USD"},
                         "reference":"%s"}
                        """
                                .formatted(reference));
    }

    private Http.Answer confirm(String path, String micro, String currency, String reference) {
        return maker.newKey()
                .post(
                        path + "/confirmation",
                        """
                        {"received":{"amountMicro":%s,"currency":"%s"},"reference":"%s"}
                        """
                                .formatted(micro, currency, reference));
    }

    /** One side is as agreed; the other is a break, and the difference has a balance of its own. */
    private void theBankGaveLessThanItHadConfirmed() {
        // An earlier test has brought one of this number: a new series begins.
        var dollars = http.get("/sandbox/bank/statement.xml?currency=USD").text();
        assertThat(dollars).contains("<ElctrncSeqNb>1<");
        var imported = maker.post("/v1/ops/statements", "application/xml", dollars);
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        assertThat(imported.json().path("statements").path(0).path("matched").asInt()).isEqualTo(2);
        importStatement();
        var off = awaitBreak("FX_VARIANCE");
        assertThat(off.path("booked").path("amountMicro").asLong()).isEqualTo(-50_000);
        assertThat(off.path("detail").asString()).contains("FX-1", "1162000000", "1162050000");
        String id = off.path("breakId").asString();
        assertThat(propose(maker, id, "LOSS").problem()).isEqualTo("resolution-must-fit-the-break");
        resolve(id, "DIFFERENCE");
        await().untilAsserted(() -> assertThat(booked("equity:fx:difference")).isEqualTo(-50_000));
        assertAllHold();
        try (var tour = new OperatorTour(http, operators, "ops_" + "8".repeat(32))) {
            tour.open("/console/conversions");
            assertThat(tour.main()).contains("FX-1").contains("USD 75.36").contains("APPROVED");
            showsWhatWaitsForASecondPerson(tour);
        }
        var visitor = new PageVisitor(http);
        visitor.get("/worker/login");
        visitor.post("/worker/login", http.signIn(Earners.worker(0)));
        assertThat(visitor.get("/worker").text()).contains("was changed to");
    }

    /**
     * A deposit and a top-up, each with what a second person can say; nobody approves their own.
     */
    private void showsWhatWaitsForASecondPerson(OperatorTour tour) {
        jdbc.update(
                "INSERT INTO payouts.large_deposit (off_taker_id, proposal, reference,"
                        + " amount_micro, currency, state, proposed_by, proposed_at)"
                        + " VALUES ('ofk_shown', 7, 'BIG-SHOWN', 5000000, 'MVR', 'PROPOSED', ?,"
                        + " now())",
                "ops_" + "8".repeat(32));
        tour.open("/console/deposits");
        assertThat(tour.main()).contains("BIG-SHOWN", "MVR 5.00", "PROPOSED");
        var form = tour.page.locator("form[action='/console/deposits/ofk_shown/decision']");
        assertThat(form.locator("input[name=proposal]").getAttribute("value")).isEqualTo("7");
        assertThat(form.locator("button[value=true]").count()).as("of one's own").isZero();
        assertThat(form.locator("button[value=false]").count()).isOne();
        jdbc.update("DELETE FROM payouts.large_deposit WHERE reference = 'BIG-SHOWN'");
        tour.open("/console/top-ups");
        assertThat(tour.main()).contains("FLOAT-1", "APPROVED", MAKER, CHECKER);
        assertThat(tour.page.locator("thead th[scope=col]").count()).isEqualTo(7);
    }

    /** Several statements in one file are taken in together or not at all, each side once. */
    @Test
    @Order(23)
    void takesTwoStatementsInOneFileAndTheirDepositOnce() {
        deposited("DEP-USD", 7_000_000);
        long before = events();
        var wrong = BadFiles.twoStatements("DEP-USD", "15.00002");
        assertThat(maker.post("/v1/ops/statements", "application/xml", wrong).problem())
                .isEqualTo("statement-lines-must-give-the-closing-balance");
        assertThat(events()).isEqualTo(before);

        var right = BadFiles.twoStatements("DEP-USD", "15.00001");
        var imported = maker.post("/v1/ops/statements", "application/xml", right);
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        var first = imported.json().at("/statements/0");
        var second = imported.json().at("/statements/1");
        assertThat(first.path("matched").asInt()).as(imported.text()).isOne();
        assertThat(second.path("matched").asInt()).as(imported.text()).isZero();
        assertThat(second.path("lines").asInt()).isEqualTo(3);
        resolve(awaitBreak("MISSING_IN_LEDGER").path("breakId").asString(), "EXPLAINED");
        endsOnlyWhatWasRecorded();
        assertAllHold();
    }

    /** Under a reference that somebody names: of this amount, and not shown by another line. */
    private void endsOnlyWhatWasRecorded() {
        String again = creditOf(7_000_000);
        String stray = creditOf(1_000_010);
        assertThat(propose(maker, again, "RECORDED_SINCE").problem())
                .isEqualTo("resolution-must-fit-the-break");
        assertThat(approveRecord(again, "DEP-USD").problem())
                .as("the first line shows it")
                .isEqualTo("record-must-fit-the-line");
        assertThat(approveRecord(again, "AGAIN-7").problem())
                .as("not recorded")
                .isEqualTo("record-must-fit-the-line");
        depositedBefore("AGAIN-7", 7_000_000);
        depositedBefore("STRAY-5", 1_000_010);
        assertThat(approveRecord(stray, "AGAIN-7").problem())
                .as("of another amount")
                .isEqualTo("record-must-fit-the-line");
        var ended = approveRecord(again, "AGAIN-7");
        assertThat(ended.json().path("recordedAs").asString())
                .as(ended.text())
                .isEqualTo("AGAIN-7");
        assertThat(approveRecord(stray, "STRAY-5").json().path("state").asString())
                .isEqualTo("RESOLVED");
    }

    private String creditOf(long micro) {
        return awaitBreak(
                        one ->
                                one.path("booked").path("amountMicro").asLong() == micro
                                        && one.path("booked")
                                                .path("currency")
                                                .asString()
                                                .equals("USD"))
                .path("breakId")
                .asString();
    }

    /** Its line has come already, so the bank is not to show it once more. */
    private void depositedBefore(String reference, long micro) {
        deposited(reference, micro);
        await().until(
                        () ->
                                jdbc.update(
                                                "DELETE FROM marketplace.sandbox_entry"
                                                        + " WHERE reference = ?",
                                                reference)
                                        == 1);
    }

    private void deposited(String reference, long micro) {
        events.publish(
                new FundsDeposited(
                        "ofk_" + "5".repeat(32),
                        reference,
                        micro,
                        "USD",
                        0,
                        "ops_" + "0".repeat(32),
                        Instant.now()));
    }

    private Http.Answer approveRecord(String id, String reference) {
        var proposed =
                maker.post(
                        "/v1/ops/breaks/" + id + "/resolution",
                        "{\"resolution\":\"RECORDED_SINCE\",\"note\":\"called the bank\",\"recordedAs\":\"%s\"}"
                                .formatted(reference));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        return decide(checker, id, true, proposed.json().path("proposal").asInt());
    }

    private Http.Answer redeem(Http hub, String code, String receipt) {
        return hub.newKey()
                .post(
                        "/v1/hub/voucher-redemptions",
                        "{\"code\":\"%s\",\"receiptSha256\":\"%s\"}"
                                .formatted(code, receipt.repeat(64)));
    }

    private Http.Answer registerCash(int n, String hub) {
        return worker(n)
                .newKey()
                .post(
                        "/v1/worker/destinations",
                        "{\"rail\":\"CASH\",\"account\":\"%s\",\"holder\":\"Ann\"}".formatted(hub));
    }

    private tools.jackson.databind.JsonNode voucher(int worker) {
        return worker(worker).get("/v1/worker/vouchers").json().path("items").path(0);
    }

    private void payWhateverIsLeft() {
        sold();
        var run = started();
        approve(run);
        awaitState(run, "ACCEPTED", Earners.COUNT);
        importStatement();
        awaitState(run, "RECONCILED", Earners.COUNT);
    }

    private String walletRun() {
        sold();
        return run("MOBILE_MONEY", WALLETS);
    }

    private String run(String rail, int payouts) {
        var answer =
                maker.newKey()
                        .post(
                                "/v1/ops/payout-runs",
                                "{\"rail\":\"%s\",\"currency\":\"MVR\"}".formatted(rail));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("payoutCount").asInt()).isEqualTo(payouts);
        return answer.header("Location");
    }

    private Http.Answer registerWallet(int n, String number) {
        return worker(n)
                .newKey()
                .post(
                        "/v1/worker/destinations",
                        "{\"rail\":\"MOBILE_MONEY\",\"account\":\"%s\",\"holder\":\"ޢަލީ\"}"
                                .formatted(number));
    }

    private Http.Answer topUp(String rail, long micro) {
        return maker.newKey()
                .post(
                        "/v1/ops/float-top-ups",
                        """
                        {"rail":"%s","amount":{"amountMicro":%d,"currency":"MVR"},
                         "reference":"FLOAT-1"}
                        """
                                .formatted(rail, micro));
    }

    /** Nothing is booked on one person's word. */
    private void approveTopUp(Http.Answer proposed) {
        assertThat(proposed.json().path("state").asString()).isEqualTo("PROPOSED");
        String path =
                "/v1/ops/float-top-ups/" + proposed.json().path("topUpId").asString() + "/decision";
        String yes = "{\"approve\":true,\"number\":%d}";
        assertThat(maker.newKey().post(path, yes.formatted(1)).problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(checker.newKey().post(path, yes.formatted(2)).problem())
                .isEqualTo("proposal-must-be-the-one-you-read");
        assertThat(checker.newKey().post(path, yes.formatted(1)).status()).isEqualTo(200);
        assertThat(checker.newKey().post(path, yes.formatted(1)).problem())
                .isEqualTo("top-up-must-await-approval");
    }

    private Http.Answer importWalletStatement() {
        var file = http.get("/sandbox/mobile-money/statement.xml");
        return maker.post("/v1/ops/statements", "application/xml", file.text());
    }

    private static void assertReconciled(Http.Answer imported, int matched) {
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        var statement = imported.json().path("statements").path(0);
        assertThat(statement.path("openBreaks").asInt()).as(imported.text()).isZero();
        assertThat(statement.path("matched").asInt()).isEqualTo(matched);
        assertThat(statement.path("ledger")).isEqualTo(statement.path("closing"));
    }

    private void misbehaveWallets(String how) {
        assertThat(http.post("/sandbox/mobile-money/faults", how).status()).isEqualTo(204);
    }

    private long walletsPaid() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM marketplace.sandbox_entry WHERE amount_micro < 0"
                        + " AND account = '9600000000001' AND statement IS NULL",
                Long.class);
    }

    private static Http.Answer decideRevocation(Http who, String path, int proposal) {
        return who.newKey()
                .post(
                        path + "/decision",
                        "{\"approved\":true,\"proposal\":%d}".formatted(proposal));
    }

    private long missing(String state) {
        long found = 0;
        for (var one :
                checker.get("/v1/ops/breaks?limit=100&state=" + state).json().path("items")) {
            found += one.path("category").asString().equals("MISSING_AT_PROVIDER") ? 1 : 0;
        }
        return found;
    }

    private Http.Answer start() {
        return maker.newKey()
                .post("/v1/ops/payout-runs", "{\"rail\":\"BANK\",\"currency\":\"MVR\"}");
    }

    private String started() {
        var answer = start();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private void approve(String run) {
        var answer = checker.newKey().post(run + "/approval", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Http.Answer register(int n, String account, String holder) {
        return worker(n)
                .newKey()
                .post(
                        "/v1/worker/destinations",
                        "{\"rail\":\"BANK\",\"account\":\"%s\",\"holder\":\"%s\"}"
                                .formatted(account, holder));
    }

    private Http.Answer importStatement() {
        var file = http.get("/sandbox/bank/statement.xml");
        assertThat(file.status()).isEqualTo(200);
        return maker.post("/v1/ops/statements", "application/xml", file.text());
    }

    private void misbehave(String how) {
        assertThat(http.post("/sandbox/bank/faults", how).status()).isEqualTo(204);
    }

    private void credit(String reference, long micro) {
        var body =
                "{\"amount\":{\"amountMicro\":%d,\"currency\":\"MVR\"},\"reference\":\"%s\"}"
                        .formatted(micro, reference);
        assertThat(http.post("/sandbox/bank/credits", body).status()).isEqualTo(204);
    }

    private tools.jackson.databind.JsonNode payout(int worker) {
        return worker(worker).get("/v1/worker/payouts").json().path("items").path(0);
    }

    private tools.jackson.databind.JsonNode awaitBreak(String category) {
        return awaitBreak(one -> one.path("category").asString().equals(category));
    }

    private tools.jackson.databind.JsonNode awaitBreakOf(long bookedMicro) {
        return awaitBreak(one -> one.path("booked").path("amountMicro").asLong() == bookedMicro);
    }

    private tools.jackson.databind.JsonNode awaitBreak(
            java.util.function.Predicate<tools.jackson.databind.JsonNode> wanted) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            for (var one :
                                    checker.get("/v1/ops/breaks?state=OPEN").json().path("items")) {
                                if (wanted.test(one)) {
                                    return one;
                                }
                            }
                            return null;
                        },
                        java.util.Objects::nonNull);
    }

    private static Http.Answer propose(Http who, String breakId, String resolution) {
        return who.post(
                "/v1/ops/breaks/" + breakId + "/resolution",
                "{\"resolution\":\"%s\",\"note\":\"called the bank\"}".formatted(resolution));
    }

    private static Http.Answer decide(Http who, String breakId, boolean approved, int proposal) {
        return who.newKey()
                .post(
                        "/v1/ops/breaks/" + breakId + "/approval",
                        "{\"approved\":%b,\"proposal\":%d}".formatted(approved, proposal));
    }

    private void resolve(String breakId, String resolution) {
        var proposed = propose(maker, breakId, resolution);
        assertThat(proposed.status()).isEqualTo(200);
        var answer = decide(checker, breakId, true, proposed.json().path("proposal").asInt());
        assertThat(answer.json().path("state").asString()).isEqualTo("RESOLVED");
    }

    @Test
    @Order(27)
    void workersCompareWhatSendingHomeBringsWhoeverLies() {
        new RemittanceTour(http, checker, Earners.worker(0), Earners.worker(1)).walk();
    }

    /** A provider that closes a batch has not paid it: what it left out is found and owed again. */
    @Test
    @Order(28)
    void aClosedBatchIsNotAPaidOne() {
        for (int n = WALLETS; n < Earners.COUNT; n++) {
            assertThat(registerWallet(n, "+960771000" + n).status()).isEqualTo(201);
            assertThat(fee(n, "MOBILE_MONEY", "MVR", "120000").status()).isEqualTo(200);
        }
        misbehaveWallets("{\"leftOutOfBatches\":1,\"dropAnswers\":1}");
        sold();
        var run = run("MOBILE_MONEY", Earners.COUNT);
        approve(run);
        awaitState(run, "SETTLED", 3);
        importWalletStatement();
        awaitState(run, "RECONCILED", 3);
        awaitState(run, "MANUAL", 2);
        for (int left = 1; left >= 0; left--) {
            resolve(
                    awaitBreak("MISSING_AT_PROVIDER").path("breakId").asString(),
                    "PAYOUT_NOT_EXECUTED");
            awaitState(run, "MANUAL", left);
        }
        awaitState(run, "RELEASED", 2);
        assertThat(paidTimesMax()).isEqualTo(1);
        misbehaveWallets("{}");
        assertAllHold();
    }

    private void awaitState(String run, String state, int count) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> {
                            var json = checker.get(run).json();
                            long found = 0;
                            for (var one : json.path("states")) {
                                if (one.path("state").asString().equals(state)) {
                                    found = one.path("count").asLong();
                                }
                            }
                            assertThat(found).as(json.toString()).isEqualTo(count);
                        });
    }

    /** Until the sale is with its workers; what waited before says nothing about it. */
    private void sold() {
        long before = payable();
        earners.sell();
        awaitPayable(before + Earners.SHARE * Earners.COUNT);
    }

    private void awaitPayable(long atLeast) {
        await().atMost(Duration.ofSeconds(60)).until(() -> payable() >= atLeast);
    }

    private long payable() {
        return jdbc.queryForObject(
                "SELECT coalesce(sum(balance_micro), 0)::bigint FROM payouts.balance"
                        + " WHERE account LIKE 'liab:worker:%:payable'",
                Long.class);
    }

    private long paidTimesMax() {
        return jdbc.queryForObject(
                "SELECT max(n) FROM (SELECT count(*) AS n FROM marketplace.sandbox_entry"
                        + " WHERE amount_micro < 0 GROUP BY reference) x",
                Long.class);
    }

    private long events() {
        return jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
    }

    private void assertAllHold() {
        var view = checker.get("/v1/ops/invariants").json().path("invariants");
        assertThat(view).isNotEmpty();
        for (var one : view) {
            assertThat(one.path("holds").asBoolean()).as(one.toString()).isTrue();
        }
        assertThat(jdbc.queryForList(TALLIES_THAT_ARE_OFF, String.class)).isEmpty();
    }
}
