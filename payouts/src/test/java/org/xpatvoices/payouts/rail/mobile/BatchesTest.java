package org.xpatvoices.payouts.rail.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.PaymentOrder.Instruction;
import org.xpatvoices.payouts.rail.Rail.Asked;
import org.xpatvoices.payouts.rail.RailLimits;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Batches over real HTTP: closed is not paid, and nothing is ever ordered twice. */
class BatchesTest {
    private static final String ATTEMPT = new BatchId(new UUID(1, 1)).toString();
    private static final String FIRST =
            UUID.nameUUIDFromBytes((ATTEMPT + "/0").getBytes(UTF_8)).toString();
    private static final String COMPLETIONS =
            "GET /batchtransactions/B-1/completions?limit=100&offset=0";
    private static final String REJECTIONS =
            "GET /batchtransactions/B-1/rejections?limit=100&offset=0";

    private static final int NO_ANSWER = 0;

    /** Nobody is called silent because the machine is busy. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private record Scripted(int status, String body) {}

    private final Map<String, Scripted> script = new ConcurrentHashMap<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private MobileMoneyRail rail;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        rail = rail(PATIENT);
    }

    private MobileMoneyRail rail(Duration patience) {
        var settings =
                new MobileMoneySettings(
                        URI.create("http://localhost:" + server.getAddress().getPort()),
                        null,
                        null,
                        "9600000000001",
                        10,
                        9,
                        4,
                        3,
                        4,
                        Duration.ofHours(24),
                        RailLimits.NONE,
                        Map.of(),
                        Map.of(),
                        patience,
                        patience);
        return new MobileMoneyRail(
                settings, new MobileMoneyClient(settings, Clock.systemUTC()), _ -> "f".repeat(64));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        heard.add(what + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var scripted = script.getOrDefault(what, new Scripted(404, ""));
        if (scripted.status() == NO_ANSWER) return;
        byte[] body = scripted.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(scripted.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String payout(int n) {
        return new PayoutId(new UUID(2, n)).toString();
    }

    private static String ours(int n) {
        return References.written(payout(n));
    }

    private SubmissionReply submit(int count) {
        return rail.submit(
                ATTEMPT,
                new PaymentOrder(
                        ATTEMPT,
                        "MVR",
                        Instant.EPOCH,
                        IntStream.range(0, count)
                                .mapToObj(
                                        n ->
                                                new Instruction(
                                                        payout(n),
                                                        25_120_000,
                                                        "+960771000" + n,
                                                        "Ali"))
                                .toList()),
                rail.file("m", List.of()));
    }

    private SubmissionReply ask(int count) {
        return rail.ask(
                ATTEMPT,
                IntStream.range(0, count)
                        .mapToObj(n -> new Asked(payout(n), new Money(25_120_000, "MVR")))
                        .toList());
    }

    private static List<ProviderWord> words(SubmissionReply reply) {
        return switch (reply) {
            case SubmissionReply.Reported(_, var words) -> words;
            case SubmissionReply.Partial(_, var words, _) -> words;
            case SubmissionReply.HandedOver _, SubmissionReply.Unknown _ -> List.of();
        };
    }

    private long posted() {
        return heard.stream().filter(one -> one.startsWith("POST ")).count();
    }

    @Test
    void cutsAnOrderIntoSlicesThatTheProviderTakes() {
        script.put(
                "POST /batchtransactions",
                new Scripted(202, "{\"status\":\"pending\",\"objectReference\":\"B-1\"}"));

        var reply = submit(7);

        assertThat(reply).isInstanceOf(SubmissionReply.Reported.class);
        assertThat(words(reply)).hasSize(7).allMatch(one -> one.verdict() == Verdict.ACCEPTED);
        assertThat(posted()).isEqualTo(3);
        for (int n = 0; n < 7; n++) {
            String reference = ours(n);
            assertThat(heard).filteredOn(one -> one.contains(reference)).hasSize(1);
        }
    }

    @Test
    void fewAreOrderedOneByOne() {
        submit(3);

        assertThat(heard).hasSize(3).allMatch(one -> one.startsWith("POST /transactions/"));
    }

    /** What nobody can read is open for all in it, and is never posted again. */
    @ParameterizedTest
    @CsvSource({"0", "409", "500", "503"})
    void aLostAnswerIsOpenForEveryPayoutInIt(int status) {
        script.put("POST /batchtransactions", new Scripted(status, ""));
        if (status == NO_ANSWER) rail = rail(Duration.ofMillis(800));

        var reply = submit(4);

        assertThat(reply).isInstanceOf(SubmissionReply.Partial.class);
        assertThat(words(reply)).isEmpty();
        assertThat(posted()).isEqualTo(2);
        ask(4);
        assertThat(posted()).isEqualTo(2);
    }

    @Test
    void aBatchRefusedWholeIsRefusedForEach() {
        script.put(
                "POST /batchtransactions",
                new Scripted(
                        400, "{\"errorCategory\":\"validation\",\"errorCode\":\"lengthError\"}"));

        assertThat(words(submit(4))).hasSize(4).allMatch(one -> one.verdict() == Verdict.REJECTED);
    }

    /** Completed, in a list and by its own transaction; rejected; left out; of another amount. */
    @Test
    void closedIsNotPaid() {
        script.put(
                "GET /responses/" + FIRST,
                new Scripted(200, "{\"link\":\"/batchtransactions/B-1\"}"));
        script.put(
                COMPLETIONS,
                new Scripted(
                        200,
                        "[%s,%s]".formatted(completed("T-0", ours(0)), completed("T-3", ours(3)))));
        script.put(
                REJECTIONS,
                new Scripted(
                        200,
                        "[%s,%s]"
                                .formatted(
                                        rejected(ours(1), "maximumBalanceLimit"),
                                        rejected(ours(0), "accountInactive"))));
        script.put("GET /transactions/T-0", new Scripted(200, transaction(0, "25.12")));
        script.put("GET /transactions/T-3", new Scripted(200, transaction(3, "26.12")));

        var reply = ask(4);

        assertThat(reply).isInstanceOf(SubmissionReply.Partial.class);
        assertThat(words(reply))
                .extracting(one -> one.payoutId() + " " + one.verdict())
                .containsExactly(
                        payout(0) + " SETTLED", payout(1) + " REJECTED", payout(3) + " DIFFERS");
    }

    /** An unknown word is no refusal, and neither is one that says it came twice. */
    @ParameterizedTest
    @CsvSource({"somethingElse", "duplicateRequest", "''"})
    void aReasonThatSaysNothingPlainIsNone(String reason) {
        script.put(
                "GET /responses/" + FIRST,
                new Scripted(200, "{\"link\":\"/batchtransactions/B-1\"}"));
        script.put(COMPLETIONS, new Scripted(200, "[]"));
        script.put(REJECTIONS, new Scripted(200, "[" + rejected(ours(0), reason) + "]"));

        assertThat(words(ask(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"//elsewhere/B-1", "/batchtransactions/../secret", "/transactions/T-1", "''"})
    void followsNoLinkThatIsNoBatch(String link) {
        script.put(
                "GET /responses/" + FIRST, new Scripted(200, "{\"link\":\"%s\"}".formatted(link)));

        assertThat(words(ask(1))).isEmpty();
        assertThat(heard).allMatch(one -> one.startsWith("GET /responses/"));
    }

    @Test
    void readsEveryPageOfALongList() {
        script.put(
                "GET /responses/" + FIRST,
                new Scripted(200, "{\"link\":\"/batchtransactions/B-1\"}"));
        String other = completed("T-9", "1".repeat(32));
        script.put(
                COMPLETIONS,
                new Scripted(200, "[" + String.join(",", Collections.nCopies(100, other)) + "]"));
        script.put(
                COMPLETIONS.replace("offset=0", "offset=100"),
                new Scripted(200, "[" + completed("T-0", ours(0)) + "]"));
        script.put(REJECTIONS, new Scripted(200, "[]"));
        script.put("GET /transactions/T-0", new Scripted(200, transaction(0, "25.12")));

        assertThat(words(ask(1)))
                .extracting(ProviderWord::verdict)
                .containsExactly(Verdict.SETTLED);
    }

    private static String completed(String transaction, String ours) {
        return ("{\"transactionReference\":\"%s\","
                        + "\"requestingOrganisationTransactionReference\":\"%s\"}")
                .formatted(transaction, ours);
    }

    private static String rejected(String ours, String reason) {
        return ("{\"requestingOrganisationTransactionReference\":\"%s\","
                        + "\"rejectionReason\":\"%s\"}")
                .formatted(ours, reason);
    }

    private static String transaction(int n, String amount) {
        return ("{\"requestingOrganisationTransactionReference\":\"%s\","
                        + "\"transactionStatus\":\"completed\",\"amount\":\"%s\","
                        + "\"currency\":\"MVR\"}")
                .formatted(ours(n), amount);
    }
}
