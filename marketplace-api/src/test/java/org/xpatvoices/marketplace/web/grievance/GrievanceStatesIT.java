package org.xpatvoices.marketplace.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.Parties;
import org.xpatvoices.marketplace.pages.Browser;
import org.xpatvoices.marketplace.security.ClaimCard;
import org.xpatvoices.marketplace.security.ClaimCards;
import org.xpatvoices.marketplace.security.WorkerCredentials;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.util.UUID;
import java.util.regex.Pattern;

/** What becomes of a complaint, as its hub and its worker see it, and nobody else. */
class GrievanceStatesIT extends HttpTest {
    private static final int PHONE = 320;

    /** As the sample has them one after another; without consent the status is not asked. */
    private static final Pattern REFERRAL =
            Pattern.compile("\"referralOrg\": .*\"documentationStatus\": \"UNSURE\"");

    @Autowired private ClaimCards cards;
    @Autowired private WorkerCredentials credentials;

    @Test
    void aHubAnswersAndTheWorkerSettles() {
        var story = new WorkerStory(http);
        String worker = story.enrolled();
        String id = filed(story, worker, true);
        Http own = story.worker(worker);
        assertThat(own.get("/v1/worker/grievances").text()).as("at once").contains(id);

        assertThat(step(story.hub, id, "PROPOSED").problem())
                .isEqualTo("grievance-step-must-follow");
        assertThat(end(own, id, true).problem())
                .isEqualTo("grievance-must-be-answered-before-it-is-settled");
        var answered = step(story.hub, id, "TRIAGED");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.json().path("answeredAt").isNull()).isFalse();
        assertThat(step(story.hub, id, "TRIAGED").json().path("changedAt"))
                .isEqualTo(answered.json().path("changedAt"));
        assertThat(step(story.hub, id, "REFERRED").status()).isEqualTo(200);
        assertThat(story.hub.get("/v1/grievances").text())
                .contains(id, "REFERRED")
                .doesNotContain(worker, "WAGE_CLAIM", "Two months");
        var settled = end(own, id, true);
        assertThat(settled.json().path("state").asString()).isEqualTo("CLOSED_BY_WORKER");
        assertThat(step(story.hub, id, "IN_PROGRESS").problem())
                .isEqualTo("grievance-must-not-be-over");
    }

    @Test
    void nobodyElseFindsItAndNothingIsReferredWithoutConsent() {
        var story = new WorkerStory(http);
        String id = filed(story, story.enrolled(), false);
        var stranger = new WorkerStory(http);
        await().until(() -> story.hub.get("/v1/grievances").text().contains(id));

        assertThat(stranger.hub.get("/v1/grievances").text()).doesNotContain(id);
        var refused = step(stranger.hub, id, "TRIAGED");
        assertThat(refused.problem()).isEqualTo("grievance-must-exist");
        assertThat(refused.text()).doesNotContain("wrk_");
        assertThat(step(story.hub, "grv_" + "0".repeat(32), "TRIAGED").problem())
                .isEqualTo("grievance-must-exist");
        assertThat(end(stranger.worker(stranger.enrolled()), id, false).problem())
                .isEqualTo("grievance-must-exist");
        assertThat(step(story.hub, id, "TRIAGED").status()).isEqualTo(200);
        assertThat(step(story.hub, id, "REFERRED").problem())
                .isEqualTo("referral-needs-the-workers-consent");
        assertThat(step(story.hub, id, "SOLVED").status()).isEqualTo(422);
    }

    @Test
    void theWorkerSeesTheStateOnASmallPhoneAndTakesItBack() {
        var story = new WorkerStory(http);
        String worker = story.enrolled();
        String id = filed(story, worker, true);
        await().until(() -> story.hub.get("/v1/grievances").text().contains(id));
        ClaimCard card = cards.issue(worker);
        credentials.choosePin(card, Parties.PIN);
        try (BrowserContext visitor = Browser.visitor(PHONE, 700, "en")) {
            Page page = visitor.newPage();
            page.navigate(http.uri("/worker?lang=dv").toString());
            assertThat(page.url()).endsWith("/worker/login?lang=dv");
            page.fill("#card", card.code());
            page.fill("#pin", Parties.PIN);
            page.locator("main form button").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("dv");
            page.locator("a[href='/worker/grievances']").click();
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            page.navigate(http.uri("/worker/grievances?lang=en").toString());

            assertThat(page.locator("main").innerText())
                    .contains("Waiting for an answer")
                    .doesNotContain("Two months", "WAGE_CLAIM");
            assertThat(page.locator("main form button").count()).isEqualTo(1);
            assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(PHONE);
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText()).contains("You took it back");
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    private static String filed(WorkerStory story, String worker, boolean consentToRefer) {
        var id = UUID.randomUUID();
        String line = WorkerStory.record("grievance", id, worker, "con_" + WorkerStory.hex());
        if (!consentToRefer) {
            line = REFERRAL.matcher(line).replaceFirst("\"consentToRefer\": false");
        }
        var answer = story.hub.post("/v1/contributions", line);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "grv_" + id.toString().replace("-", "");
    }

    private static Http.Answer step(Http hub, String id, String state) {
        return hub.post("/v1/grievances/" + id + "/steps", "{\"state\":\"" + state + "\"}");
    }

    private static Http.Answer end(Http worker, String id, boolean settled) {
        return worker.post(
                "/v1/worker/grievances/" + id + "/ending", "{\"settled\":" + settled + "}");
    }
}
