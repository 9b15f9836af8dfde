package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class WorkerSessionIT extends HttpTest {
    private static final String PIN = "918273";

    @Autowired private ClaimCards cards;
    @Autowired private JdbcClient jdbc;
    private String worker;
    private ClaimCard card;

    @BeforeEach
    void enrol() {
        worker = "wrk_" + UUID.randomUUID().toString().replace("-", "");
        card = cards.issue(worker);
    }

    private Http.Answer choosePin(String code, String qrSecret, String pin) {
        return http.post(
                "/v1/worker/pin",
                """
                {"card":"%s","qrSecret":"%s","pin":"%s"}\
                """
                        .formatted(code, qrSecret, pin));
    }

    private Http.Answer open(String code, String pin) {
        return http.post(
                "/v1/worker/session",
                """
                {"card":"%s","pin":"%s"}\
                """
                        .formatted(code, pin));
    }

    @Test
    void opensASessionWithCardAndPin() {
        assertThat(choosePin(card.code(), card.qrSecret(), PIN).status()).isEqualTo(204);

        Http.Answer session = open(card.code(), PIN);

        assertThat(session.status()).as(session.text()).isEqualTo(201);
        assertThat(session.json().path("workerId").asString()).isEqualTo(worker);
        assertThat(session.json().path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(session.json().path("expiresIn").asInt()).isEqualTo(900);
        assertThat(session.header("Cache-Control")).contains("no-store");
    }

    @Test
    void refusesTheCardBeforeAPinIsChosen() {
        assertThat(open(card.code(), PIN).problem()).isEqualTo("wrong-card-or-pin");
    }

    @Test
    void setsAPinOnlyForWhoeverReadsTheCardAndOnlyOnce() {
        assertThat(choosePin(card.code(), "0".repeat(32), PIN).problem())
                .isEqualTo("wrong-card-or-pin");
        assertThat(choosePin(card.code(), card.qrSecret(), PIN).status()).isEqualTo(204);
        assertThat(choosePin(card.code(), card.qrSecret(), "192837").problem())
                .isEqualTo("pin-is-already-set");
        assertThat(open(card.code(), PIN).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "123456", "987654", "12345", "1234567", "12345a", ""})
    void refusesAPinThatIsNoneOrIsGuessed(String pin) {
        Http.Answer answer = choosePin(card.code(), card.qrSecret(), pin);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/pin");
    }

    @Test
    void tellsAnUnknownCardFromAWrongPinByNothing() {
        choosePin(card.code(), card.qrSecret(), PIN);
        String unknown = card.code().equals("00000000") ? "00000001" : "00000000";

        for (int tried = 0; tried < 7; tried++) {
            Http.Answer wrongPin = open(card.code(), "555444");
            Http.Answer noCard = open(unknown, "555444");

            assertThat(wrongPin.status()).isEqualTo(noCard.status());
            assertThat(wrongPin.problem()).isEqualTo(noCard.problem());
            assertThat(wrongPin.json().path("detail")).isEqualTo(noCard.json().path("detail"));
        }
        jdbc.sql("delete from marketplace.sign_in_try").update();
    }

    @Test
    void slowsDownAfterFiveWrongPinsAndNeverLocks() {
        choosePin(card.code(), card.qrSecret(), PIN);
        for (int tried = 0; tried < 5; tried++) {
            assertThat(open(card.code(), "555444").status()).isEqualTo(401);
        }

        Http.Answer sixth = open(card.code(), PIN);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(25, 31);
        waitIsOver();
        assertThat(open(card.code(), "555444").status()).isEqualTo(401);
        assertThat(Integer.parseInt(open(card.code(), PIN).header("Retry-After")))
                .isBetween(55, 61);
        waitIsOver();
        assertThat(open(card.code(), PIN).status()).isEqualTo(201);
        assertThat(open(card.code(), "555444").status()).isEqualTo(401);
    }

    @Test
    void letsNobodyTryMoreByTryingAllAtOnce() throws Exception {
        choosePin(card.code(), card.qrSecret(), PIN);
        List<Future<Integer>> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 32; i++) {
                statuses.add(threads.submit(() -> open(card.code(), "555444").status()));
            }
        }

        int looked = 0;
        for (Future<Integer> status : statuses) {
            looked += status.get() == 401 ? 1 : 0;
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void replacesACardUntilItsPinIsChosen() {
        ClaimCard second = cards.issue(worker);

        assertThat(choosePin(card.code(), card.qrSecret(), PIN).status()).isEqualTo(401);
        assertThat(choosePin(second.code(), second.qrSecret(), PIN).status()).isEqualTo(204);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cards.issue(worker))
                .hasMessageContaining("not replaced");
    }

    @Test
    void keepsNeitherCodesNorPinsReadable() {
        choosePin(card.code(), card.qrSecret(), PIN);

        String row =
                jdbc.sql("select c::text from marketplace.worker_card c where worker_id = ?")
                        .param(worker)
                        .query(String.class)
                        .single();

        assertThat(row).doesNotContain(card.code(), card.qrSecret(), PIN);
        assertThat(card.toString()).doesNotContain(card.code(), card.qrSecret());
    }

    private void waitIsOver() {
        jdbc.sql(
                        """
                        update marketplace.sign_in_try
                        set not_before = now() - interval '1 second'\
                        """)
                .update();
    }
}
