package org.xpatvoices.marketplace.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.web.WorkerStory.grant;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;
import static org.xpatvoices.marketplace.web.WorkerStory.in;
import static org.xpatvoices.marketplace.web.WorkerStory.record;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.shredding.CountLivingKeys;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.util.List;
import java.util.UUID;

class EraseWorkerIT extends HttpTest {
    private static final String YES = "{\"everythingIRecorded\":true}";

    @Autowired QueryGateway queries;

    private long living(String consent) {
        return queries.query(
                        new CountLivingKeys(List.of(GrantId.of(consent))),
                        ResponseTypes.instanceOf(Long.class))
                .join();
    }

    @Test
    void withdrawalDestroysTheKeyBeforeTheAnswer() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var phone = story.worker(worker);
        assertThat(living(consent)).isOne();

        assertThat(phone.post("/v1/consents/" + consent + "/withdrawal", "").status())
                .isEqualTo(200);

        assertThat(living(consent)).isZero();
    }

    @Test
    void erasesOnceAndAnswersTheSameEverAfter() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var consent = story.granted(worker);
        var second = story.granted(worker);
        story.hub.post("/v1/contributions", record("profile", UUID.randomUUID(), worker, consent));
        var phone = story.worker(worker);

        var answer = phone.post("/v1/worker/erasure", YES);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("keysDestroyed").asBoolean()).isTrue();
        assertThat(answer.json().path("consentsEnded").asInt()).isEqualTo(2);
        assertThat(living(consent) + living(second)).isZero();
        assertThat(phone.post("/v1/worker/erasure", YES).text()).isEqualTo(answer.text());
        for (var item : phone.get("/v1/consents").json().path("items")) {
            assertThat(item.path("state").asString()).isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void recordsNothingMoreButStillAnswersAboutMoney() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var phone = story.worker(worker);
        assertThat(phone.post("/v1/worker/erasure", YES).status()).isEqualTo(200);

        var consent = phone.post("/v1/consents", grant("con_" + hex(), worker, in(30)));
        assertThat(consent.status()).isEqualTo(410);
        assertThat(consent.problem()).isEqualTo("erased-worker-cannot-return");
        assertThat(story.hub.post("/v1/consents", grant("con_" + hex(), worker, in(30))).status())
                .isEqualTo(410);
        assertThat(phone.get("/v1/worker/earnings").status()).isEqualTo(200);
        var destination =
                phone.newKey()
                        .post(
                                "/v1/worker/destinations",
                                "{\"rail\":\"BANK\",\"account\":\"7701234567\",\"holder\":\"H\"}");
        assertThat(destination.status()).as(destination.text()).isEqualTo(201);
    }

    @Test
    void refusesWhoDoesNotSaySoOrIsNotTheWorker() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var phone = story.worker(worker);

        assertThat(phone.post("/v1/worker/erasure", "{}").status()).isBetween(400, 422);
        assertThat(phone.post("/v1/worker/erasure", "{\"everythingIRecorded\":false}").problem())
                .isEqualTo("invalid-field");
        assertThat(story.hub.post("/v1/worker/erasure", YES).problem()).isEqualTo("missing-scope");
        assertThat(http.post("/v1/worker/erasure", YES).status()).isEqualTo(401);
        assertThat(
                        http.as(PartyKind.WORKER, "wrk_" + hex())
                                .post("/v1/worker/erasure", YES)
                                .problem())
                .isEqualTo("worker-must-be-enrolled");
        assertThat(phone.get("/v1/consents").status()).isEqualTo(200);
    }
}
