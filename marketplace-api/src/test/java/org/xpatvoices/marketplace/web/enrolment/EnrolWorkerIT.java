package org.xpatvoices.marketplace.web.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.util.HashSet;
import java.util.Set;

class EnrolWorkerIT extends HttpTest {
    private static final String BENGALI = "{\"language\":\"bn\"}";

    @Test
    void handsOutAnAccountAndACardThatOpensIt() {
        var story = new WorkerStory(http);
        var answer = story.hub.newKey().post("/v1/enrolments", BENGALI);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var worker = answer.json();
        assertThat(worker.path("workerId").asString()).matches("wrk_[0-9a-f]{32}");
        assertThat(worker.path("assurance").asString()).isEqualTo("VOUCHED");
        assertThat(worker.path("claimCard").path("code").asString()).matches("[0-9]{8}");
        assertThat(worker.path("claimCard").path("qrSecret").asString()).matches("[0-9a-f]{32}");
        var card = worker.path("claimCard").path("code").asString();
        assertThat(
                        http.post(
                                        "/v1/worker/pin",
                                        """
                                        {"card":"%s","qrSecret":"%s","pin":"246801"}\
                                        """
                                                .formatted(
                                                        card,
                                                        worker.path("claimCard")
                                                                .path("qrSecret")
                                                                .asString()))
                                .status())
                .isEqualTo(204);
        var session =
                http.post("/v1/worker/session", "{\"card\":\"" + card + "\",\"pin\":\"246801\"}");
        assertThat(session.json().path("workerId").asString())
                .isEqualTo(worker.path("workerId").asString());
    }

    @Test
    void answersAResendWithTheFirstAnswer() {
        var hub = new WorkerStory(http).hub.newKey();
        var first = hub.post("/v1/enrolments", BENGALI);
        for (int i = 0; i < 5; i++) {
            var again = hub.post("/v1/enrolments", BENGALI);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(hub.post("/v1/enrolments", "{\"language\":\"dv\"}").problem())
                .isEqualTo("idempotency-key-conflict");
    }

    @Test
    void givesEveryWorkerAnotherIdAndCode() {
        var story = new WorkerStory(http);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            var worker = story.hub.newKey().post("/v1/enrolments", BENGALI).json();
            seen.add(worker.path("workerId").asString());
            seen.add(worker.path("claimCard").path("code").asString());
        }
        assertThat(seen).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                                                  | 400 | malformed-json
                    {                             | 400 | malformed-json
                    {}                            | 422 | invalid-field
                    {"language":null}             | 422 | invalid-field
                    {"language":7}                | 422 | invalid-field
                    {"language":"Bengali"}        | 422 | invalid-field
                    {"language":"bn","name":"x"}  | 400 | unknown-field
                    {"language":"bn","permit":"x"}| 400 | unknown-field
                    """)
    void refusesWhatIsNotAnEnrolment(String body, int status, String problem) {
        var answer =
                new WorkerStory(http).hub.newKey().post("/v1/enrolments", body == null ? "" : body);

        assertThat(answer.problem()).as(answer.text()).isIn(problem, "invalid-field");
        assertThat(answer.status()).isIn(status, 422);
    }

    @Test
    void refusesCallersThatEnrolNobody() {
        assertThat(http.newKey().post("/v1/enrolments", BENGALI).status()).isEqualTo(401);
        for (PartyKind kind : Set.of(PartyKind.OFF_TAKER, PartyKind.AUDITOR, PartyKind.OPERATOR)) {
            var prefix =
                    switch (kind) {
                        case OFF_TAKER -> "ofk_";
                        case AUDITOR -> "aud_";
                        default -> "ops_";
                    };
            assertThat(
                            http.as(kind, prefix + WorkerStory.hex())
                                    .newKey()
                                    .post("/v1/enrolments", BENGALI)
                                    .problem())
                    .isEqualTo("missing-scope");
        }
        var story = new WorkerStory(http);
        var poor = http.as(http.tokenOf(PartyKind.HUB, story.hubId, Set.of("consents:read")));
        assertThat(poor.newKey().post("/v1/enrolments", BENGALI).problem())
                .isEqualTo("missing-scope");
        assertThat(story.hub.post("/v1/enrolments", BENGALI).problem())
                .isEqualTo("missing-idempotency-key");
        assertThat(
                        story.worker(story.enrolled())
                                .newKey()
                                .post("/v1/enrolments", BENGALI)
                                .problem())
                .isEqualTo("missing-scope");
    }

    @Test
    void holdsNoFieldThatCouldNameAPerson() {
        Http.Answer answer = new WorkerStory(http).hub.newKey().post("/v1/enrolments", BENGALI);

        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("workerId", "assurance", "claimCard");
    }
}
