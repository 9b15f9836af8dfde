package org.xpatvoices.marketplace.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

class FiguresIT extends HttpTest {
    @Test
    void publishesAQuarterOnceAndShowsItToEverybody() {
        assertThat(publish("2024-Q2").status()).isEqualTo(204);
        await().until(() -> published("2024-Q2").size() > 0);
        JsonNode first = published("2024-Q2");

        assertThat(publish("2024-Q2").status()).isEqualTo(204);

        assertThat(published("2024-Q2")).isEqualTo(first);
        assertThat(first.path("figures")).hasSize(6);
        for (JsonNode figure : first.path("figures")) {
            // Nobody told anything then; what noise makes of nobody is round or not shown.
            assertThat(figure.path("count").asLong(0) % 5).isZero();
        }
        assertThat(first.path("epsilonMilli").asInt()).isEqualTo(250);
        assertThat(first.path("spentMilli").asInt()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void refusesWhatIsTooEarlyAndWhatIsNoQuarter() {
        var today = LocalDate.now(ZoneOffset.UTC);
        Http.Answer early = publish(today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("figures-must-be-late");
        assertThat(publish("2024-Q9").status()).isEqualTo(422);
    }

    private Http.Answer publish(String quarter) {
        return http.as(PartyKind.OPERATOR, "ops_" + "d".repeat(32))
                .post("/v1/ops/figures", "{\"quarter\":\"" + quarter + "\"}");
    }

    private JsonNode published(String period) {
        JsonNode releases = http.get("/v1/figures").json().path("releases");
        for (JsonNode release : releases) {
            if (release.path("period").asString().equals(period)) {
                return release;
            }
        }
        return releases.path("none");
    }
}
