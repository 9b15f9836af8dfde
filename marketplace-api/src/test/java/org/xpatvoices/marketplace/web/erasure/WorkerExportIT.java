package org.xpatvoices.marketplace.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;
import static org.xpatvoices.marketplace.web.WorkerStory.record;

import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

/** What workers take along: their own, in clear as long as anything opens it. */
class WorkerExportIT extends HttpTest {
    private static final String EXPORT = "/v1/worker/export";

    @Test
    void holdsWhatTheWorkerRecordedInClearWithTheWayToItsProof() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var line = record("profile", UUID.randomUUID(), worker, consent);
        assertThat(story.hub.post("/v1/contributions", line).status()).isLessThan(300);
        var phone = story.worker(worker);

        var record = recordOf(phone);

        assertThat(record.path("state").asString()).isEqualTo("READABLE");
        assertThat(record.path("content").path("answers").size()).isPositive();
        assertThat(phone.get(EXPORT).header("Cache-Control")).contains("no-store");
        assertThat(phone.get(EXPORT).json().path("account").path("workerId").asString())
                .isEqualTo(worker);
        assertThat(phone.get(EXPORT).json().path("consents").path(0).path("consentId").asString())
                .isEqualTo(consent);
        await().until(() -> http.get(record.path("proof").asString()).status() == 200);
    }

    @Test
    void holdsNothingOfAnybodyElse() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var other = story.enrolled();
        var consent = story.granted(other);
        story.hub.post("/v1/contributions", record("profile", UUID.randomUUID(), other, consent));
        recordOf(story.worker(other));

        var export = story.worker(worker).get(EXPORT);

        assertThat(export.json().path("records").size()).isZero();
        assertThat(export.json().path("consents").size()).isZero();
        assertThat(export.text()).doesNotContain(other).doesNotContain(consent);
        assertThat(story.hub.get(EXPORT).problem()).isEqualTo("missing-scope");
        assertThat(http.as(PartyKind.WORKER, "wrk_" + hex()).get(EXPORT).problem())
                .isEqualTo("worker-must-be-enrolled");
    }

    @Test
    void afterAnErasureSaysWhatThereWasAndNothingOfWhatItSaid() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var line = record("profile", UUID.randomUUID(), worker, consent);
        story.hub.post("/v1/contributions", line);
        var phone = story.worker(worker);
        var before = recordOf(phone);
        assertThat(phone.post("/v1/worker/erasure", "{\"everythingIRecorded\":true}").status())
                .isEqualTo(200);

        await().until(() -> recordOf(phone).path("state").asString().equals("ERASED"));
        var after = phone.get(EXPORT);

        assertThat(after.status()).isEqualTo(200);
        assertThat(recordOf(phone).has("content")).isFalse();
        assertThat(recordOf(phone).path("position")).isEqualTo(before.path("position"));
        assertThat(after.json().path("account").path("erasedAt").isString()).isTrue();
        assertThat(after.json().path("consents").path(0).path("withdrawnAt").isString()).isTrue();
    }

    private static JsonNode recordOf(Http phone) {
        await().until(() -> phone.get(EXPORT).json().path("records").size() == 1);
        return phone.get(EXPORT).json().path("records").path(0);
    }
}
