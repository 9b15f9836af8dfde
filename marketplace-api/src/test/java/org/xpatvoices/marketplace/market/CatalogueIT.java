package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.PacketRule.APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT;
import static org.xpatvoices.contracts.refusal.PacketRule.DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_COLUMNS_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_IS_ALREADY_APPROVED;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.ROWS_ARE_NEVER_FOR_EMPLOYERS;
import static org.xpatvoices.contracts.refusal.PacketRule.UNAPPROVED_PRODUCT_CANNOT_BE_PACKED;
import static org.xpatvoices.marketplace.market.MarketStage.newId;
import static org.xpatvoices.marketplace.market.MarketStage.productJson;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.security.PartyKind;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class CatalogueIT extends MarketTest {
    private static final String RECIPIENTS = "[\"RESEARCHER\"]";
    private static final String PURPOSES = "[\"RESEARCH\"]";

    @Test
    void showsCoverageProtectionFreshnessAndPriceToAnybody() {
        ProductId product = stage.product();
        PacketId packet = stage.packet(product, Instant.now().minus(Duration.ofDays(30)));
        String path = "/v1/catalogue/" + product;

        await().until(() -> !http.get(path).json().path("packets").isEmpty());
        JsonNode shown = http.get(path).json();

        assertThat(shown.path("schema").asString()).isEqualTo("employment-contract@1.0.0");
        assertThat(shown.path("pricing").path("formula").asString()).startsWith("price = rows");
        JsonNode offer = shown.path("packets").path(0);
        assertThat(offer.path("packetId").asString()).isEqualTo(packet.toString());
        assertThat(offer.path("rows").asLong()).isEqualTo(20);
        assertThat(offer.path("suppressedRows").toString()).isEqualTo("{\"from\":0,\"to\":10}");
        assertThat(offer.path("reached").path("k").asInt()).isEqualTo(12);
        assertThat(offer.path("price").path("amountMicro").asLong())
                .isEqualTo(MarketStage.PRICE_MICRO);
        assertThat(offer.has("licensableFrom")).isTrue();
    }

    @Test
    void sendsTheCatalogueOnceToWhoAsksAgain() {
        stage.product();
        Http.Answer first = http.get("/v1/catalogue?limit=1");
        assertThat(first.header("ETag")).startsWith("\"");

        Http.Answer again =
                http.with("If-None-Match", first.header("ETag")).get("/v1/catalogue?limit=1");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void pagesThroughAllProductsOnce() {
        ProductId one = stage.product();
        ProductId two = stage.product();
        var seen = new java.util.ArrayList<String>();
        String path = "/v1/catalogue?limit=1";
        while (true) {
            JsonNode page = http.get(path).json();
            page.path("items").forEach(item -> seen.add(item.path("productId").asString()));
            if (!page.hasNonNull("next")) {
                break;
            }
            path = "/v1/catalogue?limit=1&cursor=" + page.path("next").asString();
        }
        assertThat(seen).contains(one.toString(), two.toString()).doesNotHaveDuplicates();
    }

    @Test
    void showsTheSameSyntheticSampleEachTime() {
        String path = "/v1/catalogue/" + stage.product() + "/sample";

        Http.Answer sample = http.get(path);

        assertThat(sample.json().path("synthetic").asBoolean()).isTrue();
        assertThat(sample.json().path("columns")).hasSize(3);
        assertThat(sample.json().path("rows")).hasSize(20);
        assertThat(sample.json().path("note").asString()).contains("* stands for any answer");
        assertThat(http.get(path).text()).isEqualTo(sample.text());
    }

    @Test
    void takesARetiredProductOutOfTheList() {
        ProductId product = stage.product();
        Http.Answer retired =
                stage.operator("maker").post("/v1/ops/products/" + product + "/retirement", "");
        assertThat(retired.status()).isEqualTo(204);
        await().until(
                        () ->
                                !http.get("/v1/catalogue?limit=500")
                                        .text()
                                        .contains(product.toString()));
        assertThat(http.get("/v1/catalogue/" + product).json().hasNonNull("retiredAt")).isTrue();
    }

    /** A bound on how far the answers of a class may lie from those of everybody. */
    @Test
    void takesABoundOnTheDistanceAndTellsItBeforePurchase() {
        var maker = stage.operator("maker");
        for (int impossible : new int[] {-1, 0, 10_000, Integer.MAX_VALUE}) {
            expectRefused(
                    DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE,
                    () -> maker.post("/v1/ops/products", within(impossible)));
        }
        expectProblem(
                422,
                "invalid-field",
                () -> maker.post("/v1/ops/products", within(1).replace(":1}", ":0.3}")));

        Http.Answer defined = maker.post("/v1/ops/products", within(3_000));

        assertThat(defined.status()).as(defined.text()).isEqualTo(201);
        String product = "/catalogue/" + defined.json().path("productId").asString();
        await().until(() -> http.get("/v1" + product).status() == 200);
        assertThat(http.get("/v1" + product).json().at("/privacy/distanceBasisPointsMax").asInt())
                .isEqualTo(3_000);
        assertThat(http.get(product).text()).contains("t \u2264 0.3");
    }

    private static String within(int basisPoints) {
        String privacy =
                "\"privacy\":{\"k\":11,\"l\":3,\"employersMin\":3,\"largestEmployerPercentMax\":70,"
                        + "\"distanceBasisPointsMax\":%d},";
        return MarketStage.productJson(RECIPIENTS, PURPOSES)
                .replace("\"pricing\"", privacy.formatted(basisPoints) + "\"pricing\"");
    }

    @Test
    void refusesUnknownProducts() {
        String unknown = newId("prd_");
        expectRefused(PRODUCT_MUST_EXIST, () -> http.get("/v1/catalogue/" + unknown));
        expectRefused(PRODUCT_MUST_EXIST, () -> http.get("/v1/catalogue/" + unknown + "/sample"));
        expectRefused(
                PRODUCT_MUST_EXIST,
                () ->
                        stage.operator("maker")
                                .post("/v1/ops/packets", "{\"productId\":\"" + unknown + "\"}"));
        expectRefused(
                PACKET_MUST_EXIST,
                () -> stage.operator("maker").get("/v1/ops/packets/" + newId("pkt_")));
    }

    @Test
    void refusesProductsThatMayNotBeOffered() {
        expectRefused(
                ROWS_ARE_NEVER_FOR_EMPLOYERS,
                () -> define(productJson("[\"NGO\",\"EMPLOYER\"]", PURPOSES)));
        String good = productJson(RECIPIENTS, PURPOSES);
        expectRefused(
                PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA,
                () -> define(good.replace("employment-contract@", "grievance@")));
        expectRefused(
                PRODUCT_COLUMNS_MUST_BE_KNOWN,
                () -> define(good.replace("\"nationality\"", "\"island\"")));
        expectProblem(422, "invalid-field", () -> define(good.replace("\"MVR\"", "\"NOPE\"")));
        expectProblem(422, "invalid-field", () -> define(good.replace("12500000", "12500000.5")));
        expectProblem(400, "unknown-field", () -> define(good.replace("\"title\"", "\"titel\"")));
    }

    /** One person could show everything of everybody for nothing, and buy it through a friend. */
    @Test
    void offersNothingThatOnlyOnePersonHasSeen() {
        var maker = stage.operator("maker");
        String product =
                define(productJson(RECIPIENTS, PURPOSES)).json().path("productId").asString();
        String approval = "/v1/ops/products/" + product + "/approval";

        expectRefused(APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT, () -> maker.post(approval, ""));
        expectRefused(
                UNAPPROVED_PRODUCT_CANNOT_BE_PACKED,
                () -> maker.post("/v1/ops/packets", "{\"productId\":\"" + product + "\"}"));
        assertThat(http.get("/v1/catalogue?limit=500").text()).doesNotContain(product);
        assertThat(http.get("/v1/catalogue/" + product).json().hasNonNull("approvedAt")).isFalse();
        assertThat(http.get("/catalogue/" + product).text()).contains("not yet approved");

        assertThat(stage.operator("checker").post(approval, "").status()).isEqualTo(204);

        assertThat(http.get("/v1/catalogue?limit=500").text()).contains(product);
        assertThat(http.get("/catalogue/" + product).text()).doesNotContain("not yet approved");
        expectRefused(
                PRODUCT_IS_ALREADY_APPROVED, () -> stage.operator("third").post(approval, ""));
    }

    /** Twelve plain columns find nine rows of ten; who wants that has to say so. */
    @Test
    void boundsWhatPlainColumnsTellWhereNobodySaysHowMuch() {
        for (String json : List.of(productJson(RECIPIENTS, PURPOSES), within(3_000))) {
            String product = define(json).json().path("productId").asString();
            JsonNode shown = http.get("/v1/catalogue/" + product).json();
            assertThat(shown.at("/privacy/tellingPercentMax").asInt()).isEqualTo(25);
        }
    }

    @Test
    void answersARequestForAPacketWithWhereToLook() {
        ProductId product = stage.product();

        Http.Answer accepted =
                stage.operator("maker")
                        .post("/v1/ops/packets", "{\"productId\":\"" + product + "\"}");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        JsonNode packet = stage.operator("maker").get(accepted.header("Location")).json();
        assertThat(packet.path("productId").asString()).isEqualTo(product.toString());
        assertThat(packet.path("epoch").asString()).matches("20[0-9]{2}-W[0-9]{2}");
    }

    @Test
    void showsAuditorsHowAPacketStandsBesideTheOthers() {
        String path = "/v1/packets/" + stage.packet() + "/provenance";

        await().until(() -> stage.operator("any").get(path).status() == 200);
        JsonNode provenance = http.as(PartyKind.AUDITOR, "aud_" + "e".repeat(32)).get(path).json();

        assertThat(provenance.path("classes").asInt()).isEqualTo(1);
        assertThat(provenance.path("renews")).isEmpty();
        expectProblem(
                404,
                "packet-must-exist",
                () -> stage.operator("any").get(path.replaceAll("[0-9a-f]{32}", "0".repeat(32))));
    }

    private Http.Answer define(String json) {
        return stage.operator("maker").post("/v1/ops/products", json);
    }
}
