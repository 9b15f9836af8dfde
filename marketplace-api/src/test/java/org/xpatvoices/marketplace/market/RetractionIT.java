package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTED_PACKET_CANNOT_BE_FETCHED;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING;
import static org.xpatvoices.contracts.refusal.LicenceRule.RETRACTION_MUST_BE_OPEN;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.licence.NoticeRetraction;
import org.xpatvoices.marketplace.Http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void shutsWhatIsOverdueUntilItIsAnswered() throws Exception {
        PacketId packet = stage.packet();
        String buyer = stage.buyer(3);
        String licence = stage.licence(buyer, packet);
        String other = stage.licence(buyer, stage.packet());
        String quote = stage.quote(buyer, packet);
        Instant longAgo = Instant.now().minus(Duration.ofDays(20));
        commands.sendAndWait(new NoticeRetraction(LicenceId.of(licence), longAgo));
        await().until(() -> open(buyer).size() == 1);

        String self = "/v1/licences/" + licence;
        for (String file : List.of("/files", "/files/rows.csv", "/manifest", "/pseudonyms")) {
            expectRefused(
                    RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING,
                    () -> stage.as(buyer).get(self + file));
        }
        assertThat(stage.as(buyer).get("/v1/licences/" + other + "/manifest").status())
                .isEqualTo(200);
        assertThat(stage.as(buyer).get(self).json().path("running").booleanValue()).isFalse();
        expectRefused(
                OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST,
                () -> stage.askQuote(buyer, packet, "RESEARCH"));
        expectRefused(OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST, () -> stage.buy(buyer, quote));
        String late = "/v1/ops/retractions?overdue=true&limit=100";
        JsonNode overdue = stage.operator("any").get(late).json().path("items");
        assertThat(overdue.toString()).contains(licence).doesNotContain(other);
        JsonNode notice = open(buyer).get(0);
        assertThat(notice.path("overdue").booleanValue()).isTrue();
        assertSigned(notice);

        assertThat(stage.as(buyer).post(self + "/retraction-acknowledgement", DELETED).status())
                .isEqualTo(204);

        await().until(() -> open(buyer).isEmpty());
        assertThat(stage.operator("any").get(late).text()).doesNotContain(licence);
        expectRefused(
                RETRACTED_PACKET_CANNOT_BE_FETCHED, () -> stage.as(buyer).get(self + "/files"));
        assertThat(stage.buy(buyer, quote).status()).isEqualTo(201);
    }

    private void assertSigned(JsonNode notice) throws Exception {
        var jws = JWSObject.parse(notice.path("jws").asString());
        var key =
                JWKSet.parse(http.get("/.well-known/jwks.json").text())
                        .getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(jws.verify(new Ed25519Verifier((OctetKeyPair) key))).isTrue();
        JsonNode signed = JsonMapper.shared().readTree(jws.getPayload().toString());
        for (String field :
                List.of("licenceId", "packetId", "offTakerId", "noticedAt", "answerBy")) {
            assertThat(signed.path(field)).as(field).isEqualTo(notice.path(field));
        }
        assertThat(signed.size()).isEqualTo(5);
    }

    private JsonNode open(String buyer) {
        return stage.as(buyer).get("/v1/retractions?open=true").json().path("items");
    }
}
