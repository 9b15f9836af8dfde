package org.xpatvoices.marketplace.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.refusal.LicenceRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.testing.FreshDatabase;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

@Import(IdempotencyIT.Door.class)
@FreshDatabase
@TestPropertySource(properties = "xpatvoices.event-store.waiting-max=8")
class IdempotencyIT extends HttpTest {
    private static final String CLIENT = "ofk_" + "1".repeat(32);
    private static final String OTHER = "ofk_" + "2".repeat(32);

    @RestController
    static class Door {
        static final AtomicInteger EXECUTIONS = new AtomicInteger();
        static final Map<UUID, Integer> THINGS = new ConcurrentHashMap<>();

        record Body(String does) {}

        @PostMapping("/v1/test/sale")
        @Admit(scope = "licences:write", to = OFF_TAKER)
        @Idempotent
        ResponseEntity<Map<String, String>> sell(
                @RequestBody Body body, Caller caller, IdempotencyKey key)
                throws InterruptedException {
            EXECUTIONS.incrementAndGet();
            UUID id = key.idFor("thing");
            switch (body.does()) {
                case "refuse" ->
                        throw new Refused(LicenceRule.FUNDS_MUST_COVER_THE_PRICE, "none left");
                case "web-problem" -> throw WebProblem.NOT_FOUND.because("no such quote");
                case "break" -> throw new IllegalStateException("broken");
                case "wait" -> Thread.sleep(300);
                default -> {}
            }
            THINGS.merge(id, 1, Integer::sum);
            return ResponseEntity.created(URI.create("/v1/test/sale/" + id))
                    .body(Map.of("id", id.toString(), "secret", "told once"));
        }
    }

    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;
    @Autowired private LivingProcess process;
    private Http client;

    @BeforeEach
    void countFromZero() {
        Door.EXECUTIONS.set(0);
        Door.THINGS.clear();
        jdbc.sql("delete from marketplace.idempotency").update();
        client = http.as(OFF_TAKER, CLIENT);
    }

    private static String does(String what) {
        return "{\"does\":\"" + what + "\"}";
    }

    @Test
    void refusesARequestWithoutAKeyOrWithAnUnreadableOne() {
        assertThat(client.post("/v1/test/sale", does("sell")).problem())
                .isEqualTo("missing-idempotency-key");
        for (String key : List.of("", " ", "a b", "x".repeat(256))) {
            Http.Answer answer = client.key(key).post("/v1/test/sale", does("sell"));
            assertThat(answer.problem())
                    .as(key + answer.status() + answer.text())
                    .isEqualTo("missing-idempotency-key");
        }
        assertThat(Door.EXECUTIONS).hasValue(0);
    }

    @Test
    void givesTheFirstAnswerAgain() {
        Http keyed = client.newKey();

        Http.Answer first = keyed.post("/v1/test/sale", does("sell"));
        Http.Answer again = keyed.post("/v1/test/sale", does("sell"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Door.EXECUTIONS).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherBodyOrAddress() {
        Http keyed = client.newKey();
        keyed.post("/v1/test/sale", does("sell"));

        Http.Answer other = keyed.post("/v1/test/sale", does("sell more"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-conflict");
        assertThat(keyed.post("/v1/test/sale?x=1", does("sell")).status()).isEqualTo(422);
        assertThat(Door.EXECUTIONS).hasValue(1);
    }

    @Test
    void keepsTheKeysOfTwoClientsApart() {
        String key = UUID.randomUUID().toString();

        String one = client.key(key).post("/v1/test/sale", does("sell")).text();
        String two = http.as(OFF_TAKER, OTHER).key(key).post("/v1/test/sale", does("sell")).text();

        assertThat(two).isNotEqualTo(one);
        assertThat(Door.EXECUTIONS).hasValue(2);
    }

    @Test
    void keepsARefusalOfARuleButNotAFaultOfTheRequest() {
        Http refused = client.newKey();
        assertThat(refused.post("/v1/test/sale", does("refuse")).status()).isEqualTo(402);
        Http.Answer again = refused.post("/v1/test/sale", does("refuse"));
        assertThat(again.problem()).isEqualTo("funds-must-cover-the-price");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Door.EXECUTIONS).hasValue(1);

        Http corrected = client.newKey();
        assertThat(corrected.post("/v1/test/sale", "{\"do\":1}").status()).isEqualTo(400);
        assertThat(corrected.post("/v1/test/sale", does("web-problem")).status()).isEqualTo(404);
        assertThat(corrected.post("/v1/test/sale", does("sell")).status()).isEqualTo(201);
    }

    @Test
    void carriesOutAgainWhatFailedHere() {
        Http keyed = client.newKey();

        assertThat(keyed.post("/v1/test/sale", does("break")).status()).isEqualTo(500);
        assertThat(keyed.post("/v1/test/sale", does("break")).status()).isEqualTo(500);

        assertThat(Door.EXECUTIONS).hasValue(2);
        assertThat(keyed.post("/v1/test/sale", does("sell")).status()).isEqualTo(422);
    }

    @Test
    void carriesOutOnceForThirtyTwoRequestsAtOnce() throws Exception {
        Http keyed = client.newKey();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Http.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 32; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return keyed.post("/v1/test/sale", does("wait"));
                                }));
            }
            start.countDown();
        }

        assertThat(Door.EXECUTIONS).hasValue(1);
        for (Future<Http.Answer> answer : answers) {
            Http.Answer got = answer.get();
            assertThat(got.status()).as(got.text()).isIn(201, 409);
            if (got.status() == 409) {
                assertThat(got.problem()).isEqualTo("idempotency-request-in-progress");
                assertThat(got.header("Retry-After")).isNotEmpty();
            }
        }
        assertThat(keyed.post("/v1/test/sale", does("wait")).status()).isEqualTo(201);
        assertThat(Door.EXECUTIONS).hasValue(1);
    }

    @Test
    void carriesOutAgainWhatADeadProcessLeftWithTheSameIds() {
        String key = UUID.randomUUID().toString();
        Http keyed = client.key(key);
        Http.Answer first = keyed.post("/v1/test/sale", does("sell"));
        int dead =
                jdbc.sql("select nextval('marketplace.process_number')::int")
                        .query(Integer.class)
                        .single();
        leaveBehind(dead);

        Http.Answer again = keyed.post("/v1/test/sale", does("sell"));

        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(Door.THINGS).hasSize(1).containsValue(2);
    }

    @Test
    void carriesOutAgainWhatThisProcessLostTrackOf() {
        Http keyed = client.newKey();
        keyed.post("/v1/test/sale", does("sell"));
        leaveBehind(process.number());

        assertThat(keyed.post("/v1/test/sale", does("sell")).status()).isEqualTo(201);
        assertThat(Door.THINGS).hasSize(1).containsValue(2);
    }

    @Test
    void waitsForAnotherProcessThatLives() throws Exception {
        Http keyed = client.newKey();
        keyed.post("/v1/test/sale", does("sell"));
        int living =
                jdbc.sql("select nextval('marketplace.process_number')::int")
                        .query(Integer.class)
                        .single();
        leaveBehind(living);
        try (LockedElsewhere _ = new LockedElsewhere(database, living)) {
            assertThat(keyed.post("/v1/test/sale", does("sell")).problem())
                    .isEqualTo("idempotency-request-in-progress");
        }

        assertThat(keyed.post("/v1/test/sale", does("sell")).status()).isEqualTo(201);
    }

    @Test
    void whoMeetsTooManyWaitingEventsIsSentAwayAndComesAgainWithTheSameKey() throws Exception {
        Http hub = http.as(HUB, "hub_" + "3".repeat(32));
        List<Http> keyed = Stream.generate(hub::newKey).limit(40).toList();
        List<Future<Http.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HeldWriter _ = new HeldWriter(database)) {
            keyed.forEach(one -> answers.add(threads.submit(() -> enrol(one))));
            await().until(() -> answers.stream().filter(Future::isDone).count() > 20);
        }

        Set<String> workers = new HashSet<>();
        int sentAway = 0;
        for (int at = 0; at < answers.size(); at++) {
            Http.Answer answer = answers.get(at).get();
            if (answer.status() == 503) {
                sentAway++;
                assertThat(answer.problem()).isEqualTo("temporarily-unavailable");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
                assertThat(answer.json().path("detail").asString())
                        .isEqualTo("Too many events wait to be written.");
                answer = enrol(keyed.get(at));
            }
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            workers.add(answer.json().path("workerId").asString());
        }
        assertThat(sentAway).isGreaterThan(20);
        assertThat(workers).hasSize(40);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from ledger.event_readable where"
                                                + " payload_type like '%.WorkerEnrolled'")
                                .query(Long.class)
                                .single())
                .isEqualTo(40);
    }

    private static Http.Answer enrol(Http hub) {
        return hub.post("/v1/enrolments", "{\"language\":\"bn\"}");
    }

    @Test
    void keepsAnswersSealed() {
        client.newKey().post("/v1/test/sale", does("sell"));

        List<String> plain =
                jdbc.sql("select encode(answer, 'escape') from marketplace.idempotency")
                        .query(String.class)
                        .list();

        assertThat(plain).isNotEmpty();
        assertThat(plain)
                .filteredOn(java.util.Objects::nonNull)
                .noneMatch(text -> text.contains("told once"));
    }

    /** The newest answer is taken away, as if the process had died before keeping it. */
    private void leaveBehind(int owner) {
        jdbc.sql(
                        """
                        update marketplace.idempotency set answer = null, process = ?\
                        """)
                .param(owner)
                .update();
    }
}
