package org.xpatvoices.marketplace.web.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.web.WorkerStory.grant;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;
import static org.xpatvoices.marketplace.web.WorkerStory.in;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.util.HashSet;
import java.util.Set;

class ConsentsIT extends HttpTest {

    @Test
    void grantsOnceHoweverOftenItIsSent() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var body = grant("con_" + hex(), worker, in(365));
        var first = story.hub.post("/v1/consents", body);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().path("state").asString()).isEqualTo("GIVEN");
        assertThat(first.json().path("assisted").asBoolean()).isTrue();
        for (int i = 0; i < 5; i++) {
            var again = story.hub.post("/v1/consents", body);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.text()).isEqualTo(first.text());
        }
        var other = body.replace("RESEARCH\"", "POLICY\"");
        assertThat(story.hub.post("/v1/consents", other).problem())
                .isEqualTo("consent-id-is-already-taken");
    }

    @Test
    void tellsNobodyWhoHasAConsentIdAlready() {
        var story = new WorkerStory(http);
        var taken = story.granted(story.enrolled());
        var stranger = new WorkerStory(http);
        var other = stranger.enrolled();
        for (Http caller : Set.of(stranger.hub, stranger.worker(other))) {
            var answer = caller.post("/v1/consents", grant(taken, other, in(9)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("consent-id-is-already-taken");
            assertThat(answer.text()).doesNotContain("wrk_");
        }
        assertThat(stranger.hub.get("/v1/consents?workerId=" + other).json().path("items").size())
                .isZero();
    }

    @Test
    void letsTheWorkerGrantAlone() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var answer =
                story.worker(worker).post("/v1/consents", grant("con_" + hex(), worker, in(30)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("assisted").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ["RESEARCH"] | []            | 422 | consent-needs-a-purpose         |
                    ["PROFILE"   | ["PROFILE"    | 201 |                                 |
                    ["RESEARCHER"] | []          | 422 | consent-needs-a-recipient       |
                    ["PROFILE","WAGES","CONTRACT"] | [] | 422 | consent-needs-a-category   |
                    ["RESEARCH"] | ["ADVERTISING"] | 422 | invalid-field                 | /purposes/0
                    ["RESEARCH"] | ["IMMIGRATION_ENFORCEMENT"] | 422 | invalid-field     | /purposes/0
                    ["RESEARCH"] | "RESEARCH"    | 422 | invalid-field                   | /purposes
                    ["RESEARCH"] | [null]        | 422 | invalid-field                   |
                    "language"   | "tongue"      | 400 | unknown-field                   | /tongue
                    "bn"         | "Bengali"     | 422 | invalid-field                   | /language
                    """)
    void refusesWhatIsNotAConsent(
            String from, String to, int status, String problem, String pointer) {
        var story = new WorkerStory(http);
        var body = grant("con_" + hex(), story.enrolled(), in(365)).replace(from, to);
        var answer = story.hub.post("/v1/consents", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem == null ? "" : problem);
        if (pointer != null) {
            assertThat(answer.json().path("errors").path(0).path("pointer").asString())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void refusesConsentsThatEndTooSoonOrTooLate() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();

        assertThat(story.hub.post("/v1/consents", grant("con_" + hex(), worker, in(-1))).problem())
                .isEqualTo("consent-must-end-after-it-begins");
        assertThat(story.hub.post("/v1/consents", grant("con_" + hex(), worker, in(740))).problem())
                .isEqualTo("consent-may-not-last-too-long");
        assertThat(
                        story.hub
                                .post("/v1/consents", grant("con_" + hex(), worker, "tomorrow"))
                                .problem())
                .isEqualTo("invalid-field");
    }

    @Test
    void showsNothingOfWorkersThatAreSomebodyElses() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var stranger = new WorkerStory(http);
        var otherWorker = stranger.worker(stranger.enrolled());

        String sold = "/v1/consents/" + consent + "/licences";
        assertThat(story.worker(worker).get(sold).json().path("items").isEmpty()).isTrue();
        assertThat(otherWorker.get(sold).problem()).isEqualTo("not-found");
        assertThat(story.hub.get(sold).problem()).as("who buys of whom").isEqualTo("missing-scope");
        for (Http other : Set.of(stranger.hub, otherWorker)) {
            assertThat(other.get("/v1/consents?workerId=" + worker).problem())
                    .isEqualTo("not-found");
            assertThat(other.get("/v1/consents/" + consent + "/receipt").problem())
                    .isEqualTo("not-found");
            assertThat(other.post("/v1/consents/" + consent + "/withdrawal", "").problem())
                    .isEqualTo("not-found");
            assertThat(other.post("/v1/consents", grant("con_" + hex(), worker, in(9))).status())
                    .isEqualTo(404);
        }
        assertThat(story.hub.get("/v1/consents?workerId=" + worker).json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void answersTheSameForOthersAndForNobody() {
        var story = new WorkerStory(http);
        var nobody = "con_" + hex();

        assertThat(story.hub.post("/v1/consents/" + nobody + "/withdrawal", "").status())
                .isEqualTo(404);
        assertThat(story.hub.get("/v1/consents/" + nobody + "/receipt").status()).isEqualTo(404);
        assertThat(story.hub.get("/v1/consents?workerId=wrk_" + hex()).status()).isEqualTo(404);
        assertThat(story.hub.get("/v1/consents/con_1/receipt").status()).isEqualTo(404);
        assertThat(story.hub.get("/v1/consents").problem()).isEqualTo("invalid-parameter");
    }

    @Test
    void refusesCallersWithoutTheScope() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var reader = http.as(http.tokenOf(PartyKind.HUB, story.hubId, Set.of("consents:read")));
        var buyer = http.as(PartyKind.OFF_TAKER, "ofk_" + hex());

        assertThat(reader.post("/v1/consents", grant("con_" + hex(), worker, in(9))).problem())
                .isEqualTo("missing-scope");
        assertThat(buyer.get("/v1/consents?workerId=" + worker).problem())
                .isEqualTo("missing-scope");
        assertThat(http.get("/v1/consents?workerId=" + worker).status()).isEqualTo(401);
    }

    @Test
    void confirmsAWithdrawalOnce() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var phone = story.worker(worker);
        var answer = phone.post("/v1/consents/" + consent + "/withdrawal", "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(answer.json().path("position").asLong()).isPositive();
        assertThat(phone.get("/v1/consents").json().path("items").path(0).path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(phone.post("/v1/consents/" + consent + "/withdrawal", "").problem())
                .isEqualTo("withdrawn-consent-cannot-be-withdrawn");
    }

    @Test
    void listsInPagesWithoutALossOrADouble() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        Set<String> granted = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            granted.add(story.granted(worker));
        }
        Set<String> seen = new HashSet<>();
        var path = "/v1/consents?limit=2&workerId=" + worker;
        var page = story.hub.get(path).json();
        int pages = 1;
        while (true) {
            page.path("items")
                    .forEach(
                            item ->
                                    assertThat(seen.add(item.path("consentId").asString()))
                                            .isTrue());
            if (!page.path("next").isString()) {
                break;
            }
            page = story.hub.get(path + "&cursor=" + page.path("next").asString()).json();
            pages++;
        }
        assertThat(seen).isEqualTo(granted);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void signsAReceiptThatAnyoneCanCheck() throws Exception {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var answer = story.worker(worker).get("/v1/consents/" + consent + "/receipt");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        var keys = JWKSet.parse(http.get("/.well-known/jwks.json").text());
        var jws = JWSObject.parse(answer.json().path("jws").asString());
        var key = keys.getKeyByKeyId(jws.getHeader().getKeyID()).toOctetKeyPair();
        assertThat(key.isPrivate()).isFalse();
        assertThat(jws.verify(new Ed25519Verifier(key))).isTrue();
        assertThat(jws.getPayload().toString())
                .isEqualTo(
                        new JsonCanonicalizer(answer.json().path("receipt").toString())
                                .getEncodedString());
        var again = story.hub.get("/v1/consents/" + consent + "/receipt");
        assertThat(again.text()).isEqualTo(answer.text());
        assertThat(
                        story.hub
                                .with("If-None-Match", again.header("ETag"))
                                .get("/v1/consents/" + consent + "/receipt")
                                .status())
                .isEqualTo(304);
        story.hub.post("/v1/consents/" + consent + "/withdrawal", "");
        assertThat(story.hub.get("/v1/consents/" + consent + "/receipt").text())
                .contains("dpv:ConsentWithdrawn");
    }
}
