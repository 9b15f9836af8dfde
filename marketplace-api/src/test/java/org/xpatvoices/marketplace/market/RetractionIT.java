package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTED_PACKET_CANNOT_BE_FETCHED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_OPEN;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.marketplace.Http;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a buyer hears of a withdrawal, and what the buyer has to answer. */
class RetractionIT extends MarketTest {
    private static final String DELETED = "{\"answer\":\"DELETED\"}";

    @Autowired EventGateway events;

    @Test
    void tellsTheHolderWithinASecondAndTakesOneAnswer() {
        PacketId packet = stage.packet();
        String grant = stage.rowsOf(packet);
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, packet);
        String answer = "/v1/licences/" + licence + "/retraction-acknowledgement";
        expectRefused(RETRACTION_MUST_BE_OPEN, () -> stage.as(buyer).post(answer, DELETED));

        events.publish(new ConsentWithdrawn(grant, MarketStage.newId("wrk_"), Instant.now()));

        await().atMost(Duration.ofSeconds(2)).until(() -> open(buyer).size() == 1);
        JsonNode notice = open(buyer).get(0);
        assertThat(notice.path("licenceId").asString()).isEqualTo(licence);
        assertThat(notice.toString()).doesNotContain(grant, "wrk_", "row");
        assertThat(notice.path("noticedAt").asString()).endsWith("T00:00:00Z");
        assertThat(notice.path("answerBy").asString()).endsWith("T00:00:00Z");
        String stranger = stage.buyer(1);
        assertThat(open(stranger)).isEmpty();
        expectRefused(LICENCE_MUST_EXIST, () -> stage.as(stranger).post(answer, DELETED));

        String rows = "/v1/licences/" + licence + "/files/rows.csv";
        assertThat(stage.as(buyer).get(rows).status()).isEqualTo(200);

        Http.Answer taken = stage.as(buyer).post(answer, DELETED);

        assertThat(taken.status()).as(taken.text()).isEqualTo(204);
        await().until(() -> open(buyer).isEmpty());
        for (String file : List.of("/files", "/files/rows.csv", "/manifest", "/pseudonyms")) {
            expectRefused(
                    RETRACTED_PACKET_CANNOT_BE_FETCHED,
                    () -> stage.as(buyer).get("/v1/licences/" + licence + file));
        }
        JsonNode given = stage.as(buyer).get("/v1/licences/" + licence).json();
        assertThat(given.path("running").booleanValue()).isFalse();
        assertThat(given.path("givenUpAt").asString()).endsWith("Z");
        JsonNode all = stage.operator("any").get("/v1/ops/retractions").json().path("items");
        assertThat(all.toString()).contains(licence, "\"answer\":\"DELETED\"");
    }

    private JsonNode open(String buyer) {
        return stage.as(buyer).get("/v1/retractions?open=true").json().path("items");
    }
}
