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
import org.xpatvoices.payouts.rail.NameCheck;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail.Asked;
import org.xpatvoices.payouts.rail.RailLimits;
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

/** The client against a provider that answers, over real HTTP, whatever a test wants. */
class MobileMoneyRailTest {
    private static final String BATCH = new BatchId(new UUID(1, 1)).toString();
    private static final UUID ON_THE_WIRE = new UUID(2, 1);
    private static final String PAYOUT = new PayoutId(ON_THE_WIRE).toString();
    private static final String OURS = PAYOUT.substring(4);
    private static final Asked ASKED = new Asked(PAYOUT, new Money(25_120_000, "MVR"));
    private static final String POST = "POST /transactions/type/disbursement";
    private static final String RESPONSE = "GET /responses/" + ON_THE_WIRE;

    private static final int NO_ANSWER = 0;

    /** Nobody is called silent because the machine is busy. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private record Scripted(int status, String body) {}

    private final Map<String, Scripted> script = new ConcurrentHashMap<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
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

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private MobileMoneyRail rail(Duration patience) {
        String url = "http://localhost:" + server.getAddress().getPort();
        var settings =
                new MobileMoneySettings(
                        URI.create(url),
                        URI.create("http://localhost/back/secret"),
                        "key",
                        "9600000000001",
                        10,
                        200,
                        4,
                        0,
                        2,
                        Duration.ofHours(24),
                        RailLimits.NONE,
                        Map.of(0, new RailLimits(null, 50L, null, 100L)),
                        Map.of(),
                        patience,
                        patience);
        return new MobileMoneyRail(
                settings,
                new MobileMoneyClient(settings, Clock.systemUTC()),
                bytes -> {
                    kept.add(new String(bytes, UTF_8));
                    return "f".repeat(64);
                });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        heard.add(
                what
                        + " "
                        + exchange.getRequestHeaders().getFirst("X-CorrelationID")
                        + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var scripted = script.getOrDefault(what, new Scripted(404, ""));
        if (scripted.status() == NO_ANSWER) return;
        byte[] body = scripted.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(scripted.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private SubmissionReply submit() {
        var order =
                new PaymentOrder(
                        BATCH,
                        "MVR",
                        Instant.EPOCH,
                        List.of(
                                new PaymentOrder.Instruction(
                                        PAYOUT, 25_120_000, "+9607712345", "Ann")));
        return rail.submit(BATCH, order, rail.file(BATCH, List.of(order)));
    }

    private static ProviderWord only(SubmissionReply reply) {
        assertThat(reply).isInstanceOf(SubmissionReply.Reported.class);
        return ((SubmissionReply.Reported) reply).words().getFirst();
    }

    private static void assertUnknown(SubmissionReply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        SubmissionReply.Partial.class,
                        partial -> assertThat(partial.words()).isEmpty());
    }

    @Test
    void ordersOnceUnderThePayoutsOwnId() {
        script.put(
                POST,
                new Scripted(202, "{\"serverCorrelationId\":\"s-1\",\"status\":\"pending\"}"));
        assertThat(only(submit()).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(heard)
                .singleElement()
                .asString()
                .startsWith(POST + " " + ON_THE_WIRE)
                .contains("\"amount\":\"25.12\"", "\"currency\":\"MVR\"", "\"msisdn\"", OURS);
        assertThat(kept).singleElement().asString().contains("202", "pending");
    }

    /** Each of these may have been carried out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|",
                "500|{\"errorCategory\":\"validation\",\"errorCode\":\"formatError\"}",
                "502|",
                "503|{}",
                "409|{\"errorCategory\":\"businessRule\",\"errorCode\":\"duplicateRequest\"}",
                "409|{\"errorCategory\":\"validation\",\"errorCode\":\"formatError\"}",
                "400|{\"errorCategory\":\"businessRule\",\"errorCode\":\"duplicateRequest\"}",
                "400|{\"errorCategory\":\"internal\",\"errorCode\":\"genericError\"}",
                "400|not json",
                "401|",
                "404|",
                "202|not json",
                "202|[]",
                "202|{}",
                "202|{\"status\":\"whatever\"}",
                "200|",
                "302|",
            })
    void whatSaysNothingPlainlyIsUnknown(int status, String body) {
        script.put(POST, new Scripted(status, body == null ? "" : body));
        if (status == NO_ANSWER) rail = rail(Duration.ofMillis(800));
        assertUnknown(submit());
    }

    @ParameterizedTest
    @CsvSource({
        "businessRule, duplicateRequest",
        "businessRule, somethingNew",
        "internal, genericError",
        "'', ''",
    })
    void aFailureThatDoesNotSayPlainlyWhyIsUnknown(String category, String code) {
        String error =
                "\"error\":{\"errorCategory\":\"%s\",\"errorCode\":\"%s\"}"
                        .formatted(category, code);
        script.put(POST, new Scripted(202, "{\"status\":\"failed\"," + error + "}"));
        assertUnknown(submit());
        script.put(RESPONSE, new Scripted(200, "{\"link\":\"/transactions/REF-1\"}"));
        script.put(
                "GET /transactions/REF-1",
                new Scripted(
                        200,
                        transaction("failed", "25.12")
                                .replace("\"amount\"", error + ",\"amount\"")));
        assertUnknown(rail.ask(BATCH, List.of(ASKED)));
    }

    @Test
    void aTransactionWithoutOurReferenceProvesNothing() {
        script.put(RESPONSE, new Scripted(200, "{\"link\":\"/transactions/REF-1\"}"));
        script.put(
                "GET /transactions/REF-1",
                new Scripted(200, transaction("completed", "25.12").replace(OURS, "")));
        assertUnknown(rail.ask(BATCH, List.of(ASKED)));
    }

    @Test
    void aClosedDoorIsUnknownToo() {
        server.stop(0);
        assertUnknown(submit());
        assertThat(rail.awake()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "400, validation, formatError, 3100",
        "404, identification, identifierError, 3204",
        "400, businessRule, insufficientFunds, 4001",
        "400, validation, currencyNotSupported, 5106",
        "400, businessRule, maximumBalanceLimit, 5200",
        "403, businessRule, accountBlocked, 5400",
    })
    void anExplicitRefusalIsOne(int status, String category, String code, String family) {
        script.put(
                POST,
                new Scripted(
                        status,
                        "{\"errorCategory\":\"%s\",\"errorCode\":\"%s\"}"
                                .formatted(category, code)));
        var word = only(submit());
        assertThat(word.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(word.code()).startsWith(family).contains(code);
    }

    @Test
    void aLostAnswerIsAskedForByOurOwnId() {
        assertUnknown(rail.ask(BATCH, List.of(ASKED)));
        script.put(RESPONSE, new Scripted(200, "{\"link\":\"/transactions/REF-1\"}"));
        script.put("GET /transactions/REF-1", new Scripted(200, transaction("completed", "25.12")));
        assertThat(only(rail.ask(BATCH, List.of(ASKED))).verdict()).isEqualTo(Verdict.SETTLED);
        assertThat(heard).noneMatch(one -> one.startsWith("POST"));
    }

    /** The group is closed before it is paid, and only the transaction itself says so. */
    @Test
    void completedCountsOnlyAsTheTransactionShowsIt() {
        script.put(
                POST,
                new Scripted(202, "{\"serverCorrelationId\":\"s-1\",\"status\":\"pending\"}"));
        submit();
        script.put(
                "GET /requeststates/s-1",
                new Scripted(200, "{\"status\":\"completed\",\"objectReference\":\"REF-1\"}"));
        assertUnknown(rail.ask(BATCH, List.of(ASKED)));
        script.put("GET /transactions/REF-1", new Scripted(200, transaction("pending", "25.12")));
        assertThat(only(rail.ask(BATCH, List.of(ASKED))).verdict()).isEqualTo(Verdict.ACCEPTED);
        script.put("GET /transactions/REF-1", new Scripted(200, transaction("completed", "25.12")));
        assertThat(only(rail.ask(BATCH, List.of(ASKED))).verdict()).isEqualTo(Verdict.SETTLED);
    }

    @Test
    void asksTheProvidersIdNoMoreOftenThanItAllows() {
        script.put(
                POST,
                new Scripted(
                        202,
                        "{\"serverCorrelationId\":\"s-1\",\"status\":\"pending\",\"pollLimit\":2}"));
        submit();
        for (int times = 0; times < 5; times++) {
            rail.ask(BATCH, List.of(ASKED));
        }
        assertThat(heard).filteredOn(one -> one.startsWith("GET /requeststates/s-1")).hasSize(2);
        assertThat(heard).filteredOn(one -> one.startsWith(RESPONSE)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"25.13, MVR", "25.12, USD", "'', MVR", "25.1200001, MVR", "-25.12, MVR"})
    void anotherAmountIsNoWordToBuildOn(String amount, String currency) {
        script.put(RESPONSE, new Scripted(200, "{\"link\":\"/transactions/REF-1\"}"));
        script.put(
                "GET /transactions/REF-1",
                new Scripted(
                        200,
                        transaction("completed", amount).replace("\"MVR\"", '"' + currency + '"')));
        assertThat(only(rail.ask(BATCH, List.of(ASKED))).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void anotherPayoutsTransactionIsNone() {
        script.put(RESPONSE, new Scripted(200, "{\"link\":\"/transactions/REF-1\"}"));
        script.put(
                "GET /transactions/REF-1",
                new Scripted(200, transaction("completed", "25.12").replace(OURS, "1".repeat(32))));
        assertThat(only(rail.ask(BATCH, List.of(ASKED))).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "http://elsewhere/transactions/1",
        "//elsewhere/x",
        "/transactions/../secret",
        "''"
    })
    void followsNoLinkThatLeadsElsewhere(String link) {
        script.put(RESPONSE, new Scripted(200, "{\"link\":\"%s\"}".formatted(link)));
        assertUnknown(rail.ask(BATCH, List.of(ASKED)));
        assertThat(heard).singleElement().asString().startsWith(RESPONSE);
    }

    @ParameterizedTest
    @CsvSource({"available, true", "degraded, true", "unavailable, false", "'', false"})
    void sleepsUnlessTheHeartbeatSaysOtherwise(String state, boolean awake) {
        script.put(
                "GET /heartbeat", new Scripted(200, "{\"serviceStatus\":\"%s\"}".formatted(state)));
        assertThat(rail.awake()).isEqualTo(awake);
    }

    private static String transaction(String status, String amount) {
        return """
        {"transactionReference":"REF-1","requestingOrganisationTransactionReference":"%s",
         "transactionStatus":"%s","amount":"%s","currency":"MVR"}
        """
                .formatted(OURS, status, amount);
    }

    /** Only a plain name is one; whatever else comes, nothing was said. */
    @Test
    void asksWhoseAWalletIs() {
        String path = "GET /accounts/msisdn/+9607710000/accountname";
        assertThat(rail.holds("+9607710000", "Ali")).isEqualTo(NameCheck.UNKNOWN);
        for (String noName : List.of("", "{", "[]", "{\"name\":\"Ali\"}", "{\"name\":{}}")) {
            script.put(path, new Scripted(200, noName));
            assertThat(rail.holds("+9607710000", "Ali")).isEqualTo(NameCheck.UNKNOWN);
        }
        script.put(path, new Scripted(500, "{\"name\":{\"fullName\":\"Hassan\"}}"));
        assertThat(rail.holds("+9607710000", "Ali")).isEqualTo(NameCheck.UNKNOWN);
        script.put(path, new Scripted(200, "{\"name\":{\"fullName\":\"Hassan\"}}"));
        assertThat(rail.holds("+9607710000", "Ali")).isEqualTo(NameCheck.OTHER);
        script.put(
                path,
                new Scripted(200, "{\"name\":{\"firstName\":\"Ali\",\"lastName\":\"Didi\"}}"));
        assertThat(rail.holds("+9607710000", "Didi, Ali")).isEqualTo(NameCheck.SAME);
    }

    /** Only a whole number that the provider says is a tier. */
    @Test
    void asksHowWellTheHolderIsKnown() {
        String path = "GET /accounts/msisdn/+9607710000";
        assertThat(rail.tierOf("+9607710000")).isNull();
        for (String none :
                List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"identity\":3}",
                        "{\"identity\":[{}]}",
                        "{\"identity\":[{\"kycLevel\":\"2\"}]}",
                        "{\"identity\":[{\"kycLevel\":-1}]}")) {
            script.put(path, new Scripted(200, none));
            assertThat(rail.tierOf("+9607710000")).as(none).isNull();
        }
        script.put(path, new Scripted(503, "{\"identity\":[{\"kycLevel\":2}]}"));
        assertThat(rail.tierOf("+9607710000")).isNull();
        script.put(path, new Scripted(200, "{\"identity\":[{\"kycLevel\":0},{\"kycLevel\":2}]}"));
        assertThat(rail.tierOf("+9607710000")).isEqualTo(2);
        assertThat(rail.terms("MVR").ofTier(0).keptOf(200_000_000, 0, 0)).isEqualTo(150_000_000);
        assertThat(rail.terms("MVR").ofTier(2).keptOf(200_000_000, 0, 0)).isZero();
    }
}
