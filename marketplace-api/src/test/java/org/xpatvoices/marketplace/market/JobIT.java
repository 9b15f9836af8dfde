package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.marketplace.Http;

/** How far a packet is, for whoever asked for it; and a sample of what it will look like. */
class JobIT extends MarketTest {
    @Test
    void aJobThatIsOverIsToldOnceAndTheStreamEnds() {
        var packet = stage.packet();
        Http operator = stage.operator("maker");
        String job = "/v1/jobs/" + packet;
        await().until(() -> operator.get(job).text().contains("succeeded"));

        Http.Answer answer = operator.get(job);
        Http.Answer told = operator.with("Accept", "text/event-stream").get(job + "/events");

        assertThat(answer.json().path("state").asString()).isEqualTo("succeeded");
        assertThat(answer.json().path("progress").asInt()).isEqualTo(100);
        assertThat(operator.get(answer.json().path("result").asString()).status()).isEqualTo(200);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.header("Content-Type")).startsWith("text/event-stream");
        assertThat(told.text())
                .isEqualTo(
                        "retry: 1000\n\nid: succeeded-100\nevent: progress\ndata: %s\n\n"
                                .formatted(answer.text()));
        assertThat(operator.with("Last-Event-ID", "succeeded-100").get(job + "/events").text())
                .isEqualTo("retry: 1000\n\n");
        assertThat(
                        operator.post(
                                        "/v1/ops/packets",
                                        "{\"productId\":\"" + stage.product() + "\"}")
                                .json()
                                .path("job")
                                .asString())
                .startsWith("/v1/jobs/pkt_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events"})
    void nobodyElseSeesAJobAndThereIsNoneWithoutAPacket(String part) {
        String job = "/v1/jobs/" + stage.packet() + part;
        String unknown = "/v1/jobs/" + MarketStage.newId("pkt_") + part;

        assertThat(http.get(job).status()).isEqualTo(401);
        assertThat(stage.as(stage.buyer(1)).get(job).problem()).isEqualTo("missing-scope");
        for (String accept : new String[] {"application/json", "text/event-stream", "*/*"}) {
            Http.Answer answer = stage.operator("maker").with("Accept", accept).get(unknown);
            assertThat(answer.status()).as(accept + answer.text()).isIn(404, 406);
        }
        assertThat(stage.operator("maker").get(unknown).problem()).isEqualTo("not-found");
        assertThat(stage.operator("maker").get("/v1/jobs/lic_1" + part).status())
                .isBetween(400, 404);
    }

    @Test
    void theSampleIsServedAsCsvAndSaysInEveryRowWhatItIs() {
        String path = "/v1/catalogue/" + stage.product() + "/sample";
        var json = http.get(path).json();

        Http.Answer csv = http.get(path + ".csv");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("synthetic-sample-prd_");
        String[] lines = csv.text().split("\r\n");
        assertThat(lines).hasSize(21);
        assertThat(lines[0]).isEqualTo("nationality,basicWage,wagePeriod,synthetic");
        for (int row = 1; row < lines.length; row++) {
            var cells = new java.util.ArrayList<String>();
            json.path("rows").get(row - 1).forEach(cell -> cells.add(cell.asString()));
            cells.add("true");
            assertThat(lines[row]).isEqualTo(String.join(",", cells));
        }
        assertThat(http.get("/v1/catalogue/" + MarketStage.newId("prd_") + "/sample.csv").problem())
                .isEqualTo("product-must-exist");
    }
}
