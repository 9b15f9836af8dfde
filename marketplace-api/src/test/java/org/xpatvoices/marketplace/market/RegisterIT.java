package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.security.PartyKind;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Who may buy and what was bought: for everybody who takes part, and for nobody else. */
class RegisterIT extends MarketTest {
    private static final String OFF_TAKERS = "/v1/register/off-takers?limit=500";
    private static final String LICENCES = "/v1/register/licences?limit=500";

    @Test
    void everybodyWhoTakesPartReadsTheSameAndNothingOfMoney() {
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());
        stage.suspend(buyer);

        for (Http reader : readers()) {
            JsonNode entry = entry(reader, OFF_TAKERS, "offTakerId", buyer);
            assertThat(entry.path("standing").asString()).isEqualTo("SUSPENDED");
            assertThat(entry.path("purposes").toString()).isEqualTo("[\"RESEARCH\"]");
            assertThat(entry.toString()).doesNotContain("ops_", "terms broken", "Micro");
            JsonNode sold = entry(reader, LICENCES, "licenceId", licence);
            assertThat(sold.path("offTakerId").asString()).isEqualTo(buyer);
            assertThat(sold.path("purpose").asString()).isEqualTo("RESEARCH");
            assertThat(sold.path("running").booleanValue()).isTrue();
            assertThat(sold.toString()).doesNotContain("Micro", "quo_", "pye_", "wrk_");
        }
    }

    /** Public bodies see published aggregates only; they have no way in, and this is none. */
    @ParameterizedTest
    @ValueSource(strings = {OFF_TAKERS, LICENCES, "/console/register", "/worker/register"})
    void thePublicReadsNoneOfIt(String path) {
        Http.Answer answer = http.get(path);

        assertThat(answer.status()).isIn(401, 302);
        assertThat(answer.text()).doesNotContain("Institute of Work");
    }

    private List<Http> readers() {
        var readers = new ArrayList<Http>();
        readers.add(http.as(PartyKind.WORKER, MarketStage.newId("wrk_")));
        readers.add(http.as(PartyKind.HUB, MarketStage.newId("hub_")));
        readers.add(http.as(PartyKind.OFF_TAKER, MarketStage.newId("ofk_")));
        readers.add(http.as(PartyKind.AUDITOR, MarketStage.newId("aud_")));
        readers.add(stage.operator("any"));
        return readers;
    }

    private static JsonNode entry(Http reader, String path, String id, String value) {
        String next = path;
        while (true) {
            Http.Answer answer = reader.get(next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            for (JsonNode one : answer.json().path("items")) {
                if (one.path(id).asString().equals(value)) {
                    return one;
                }
            }
            assertThat(answer.json().path("next").isNull()).as("%s is there", value).isFalse();
            next = path + "&cursor=" + answer.json().path("next").asString();
        }
    }
}
