package org.xpatvoices.marketplace.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.web.WorkerStory.grant;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;
import static org.xpatvoices.marketplace.web.WorkerStory.in;
import static org.xpatvoices.marketplace.web.WorkerStory.record;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

class RecordContributionIT extends HttpTest {
    private static final String DOOR = "/v1/contributions";

    private WorkerStory story;
    private String worker;
    private String consent;

    @BeforeEach
    void enrol() {
        story = new WorkerStory(http);
        worker = story.enrolled();
        consent = story.granted(worker);
    }

    private String profile(UUID id) {
        return record("profile", id, worker, consent);
    }

    @Test
    void recordsOnceHoweverOftenItIsSent() {
        var id = UUID.randomUUID();
        var first = story.hub.post(DOOR, profile(id));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.text())
                .isEqualTo("{\"contributionId\":\"" + id + "\",\"result\":\"created\"}");
        for (int i = 0; i < 5; i++) {
            var again = story.hub.post(DOOR, profile(id).replace(",", " , "));
            assertThat(again.status()).as(again.text()).isEqualTo(200);
            assertThat(again.json().path("result").asString()).isEqualTo("duplicate");
        }
        assertThat(story.hub.post(DOOR, profile(id).replace("\"M\"", "\"F\"")).problem())
                .isEqualTo("contribution-id-is-already-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "employment-contract", "wage-period"})
    void takesEveryFormTheConsentCovers(String form) {
        var answer = story.hub.post(DOOR, record(form, UUID.randomUUID(), worker, consent));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recruitment-cost", "recruitment-review", "conditions-screening"})
    void refusesFormsTheConsentDoesNotCover(String form) {
        var answer = story.hub.post(DOOR, record(form, UUID.randomUUID(), worker, consent));

        assertThat(answer.problem()).as(answer.text()).isEqualTo("consent-must-cover-the-category");
    }

    @Test
    void letsTheWorkerSpeakForItselfOnly() {
        var own = profile(UUID.randomUUID()).replaceFirst("\"workerId\":\"[^\"]*\",", "");
        assertThat(story.worker(worker).post(DOOR, own).status()).isEqualTo(201);

        var other = story.enrolled();
        assertThat(story.worker(other).post(DOOR, profile(UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(
                        story.worker(other)
                                .post(DOOR, own.replaceFirst("\\p{XDigit}{8}-", "0a0b0c0d-"))
                                .problem())
                .isEqualTo("consent-must-belong-to-the-worker");
        assertThat(
                        story.worker(worker)
                                .post(DOOR, own.replace("\"SELF\"", "\"DOCUMENT_SEEN\""))
                                .problem())
                .isEqualTo("invalid-field");
    }

    @Test
    void refusesOtherHubsWorkersAsIfThereWereNone() {
        var stranger = new WorkerStory(http).hub;
        var id = UUID.randomUUID();
        story.hub.post(DOOR, profile(id));

        assertThat(stranger.post(DOOR, profile(UUID.randomUUID())).problem())
                .isEqualTo("worker-must-be-enrolled");
        assertThat(stranger.post(DOOR, profile(id)).problem()).isEqualTo("worker-must-be-enrolled");
        assertThat(
                        story.hub
                                .post(
                                        DOOR,
                                        record(
                                                "profile",
                                                UUID.randomUUID(),
                                                "wrk_" + hex(),
                                                consent))
                                .problem())
                .isEqualTo("worker-must-be-enrolled");
    }

    @Test
    void refusesAfterWithdrawalButStillKnowsWhatWasSentBefore() {
        var before = UUID.randomUUID();
        story.hub.post(DOOR, profile(before));
        story.hub.post("/v1/consents/" + consent + "/withdrawal", "");

        var after = story.hub.post(DOOR, profile(UUID.randomUUID()));
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.problem()).isEqualTo("withdrawn-consent-cannot-be-used");
        assertThat(story.hub.post(DOOR, profile(before)).json().path("result").asString())
                .isEqualTo("duplicate");
    }

    @Test
    void refusesAfterTheConsentEnded() {
        var soon = Instant.now().plusMillis(1_500);
        var id = "con_" + hex();
        assertThat(story.hub.post("/v1/consents", grant(id, worker, soon.toString())).status())
                .isEqualTo(201);
        await().until(() -> Instant.now().isAfter(soon));

        assertThat(story.hub.post(DOOR, record("profile", UUID.randomUUID(), worker, id)).problem())
                .isEqualTo("expired-consent-cannot-be-used");
        assertThat(story.hub.get("/v1/consents?workerId=" + worker).text()).contains("EXPIRED");
    }

    @Test
    void tellsEveryFaultWithItsPlace() {
        var bad =
                profile(UUID.randomUUID())
                        .replace("\"BGD\"", "\"Bangladesh\"")
                        .replace("1994", "\"1994\"")
                        .replace("\"answers\"", "\"passport\":\"A1234567\",\"answers\"");
        var answer = story.hub.post(DOOR, bad);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(
                        answer.json()
                                .path("errors")
                                .valueStream()
                                .map(fault -> fault.path("pointer").asString()))
                .contains("/answers/nationality", "/answers/birthYear", "/passport");
        assertThat(answer.text()).doesNotContain("A1234567");
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThat(story.hub.post(DOOR, "").status()).isIn(400, 422);
        assertThat(story.hub.post(DOOR, "[]").status()).isEqualTo(422);
        assertThat(story.hub.post(DOOR, "null").status()).isIn(400, 422);
        assertThat(story.hub.post(DOOR, "{").problem()).isEqualTo("malformed-json");
        assertThat(story.hub.post(DOOR, "{\"a\":1,\"a\":1}").problem()).isEqualTo("malformed-json");
        assertThat(story.hub.post(DOOR, "{} {}").status()).isIn(400, 422);
        assertThat(story.hub.post(DOOR, "text/plain", "x").status()).isEqualTo(415);
        assertThat(story.hub.post(DOOR, "application/json", "x".repeat(300_000)).status())
                .isEqualTo(413);
        var unknown = profile(UUID.randomUUID()).replaceFirst("\\{", "{\"shoe\":44,");
        assertThat(story.hub.post(DOOR, unknown).problem()).isEqualTo("unknown-field");
        var nobodys = profile(UUID.randomUUID()).replaceFirst("\"workerId\":\"[^\"]*\",", "");
        assertThat(
                        story.hub
                                .post(DOOR, nobodys)
                                .json()
                                .path("errors")
                                .path(0)
                                .path("pointer")
                                .asString())
                .isEqualTo("/workerId");
        var future = profile(UUID.randomUUID()).replaceAll("20\\d\\d-\\d\\d-\\d\\dT[^\"]*Z", in(2));
        assertThat(story.hub.post(DOOR, future).problem())
                .isEqualTo("capture-cannot-lie-in-the-future");
    }

    @Test
    void asksForTheScopeOfTheRecord() {
        var intake = http.as(http.tokenOf(PartyKind.HUB, story.hubId, Set.of("grievances:write")));
        var facts =
                http.as(http.tokenOf(PartyKind.HUB, story.hubId, Set.of("contributions:write")));
        var grievance = record("grievance", UUID.randomUUID(), worker, consent);

        assertThat(facts.post(DOOR, grievance).problem()).isEqualTo("missing-scope");
        assertThat(intake.post(DOOR, profile(UUID.randomUUID())).problem())
                .isEqualTo("missing-scope");
        assertThat(intake.post(DOOR, grievance).status()).isEqualTo(201);
        assertThat(http.post(DOOR, grievance).status()).isEqualTo(401);
        assertThat(http.as(PartyKind.OFF_TAKER, "ofk_" + hex()).post(DOOR, grievance).problem())
                .isEqualTo("missing-scope");
    }

    @Test
    void filesAGrievanceWithoutAnyConsent() {
        var id = UUID.randomUUID();
        var grievance = record("grievance", id, worker, consent);
        story.hub.post("/v1/consents/" + consent + "/withdrawal", "");

        assertThat(story.hub.post(DOOR, grievance).status()).isEqualTo(201);
        assertThat(story.hub.post(DOOR, grievance).status()).isEqualTo(200);
        assertThat(story.hub.post(DOOR, grievance.replace("Two months", "Three months")).problem())
                .isEqualTo("contribution-id-is-already-taken");
    }
}
