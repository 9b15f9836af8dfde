package org.xpatvoices.marketplace.web.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;

import java.util.Base64;

class RegisterPartyIT extends HttpTest {
    private static final String OPERATOR = "ops_" + "a".repeat(32);

    @ParameterizedTest
    @CsvSource({"HUB, hub_", "AUDITOR, aud_"})
    void anAdmittedPartyGetsATokenWithItsClient(String kind, String prefix) {
        Http.Answer admitted =
                operator().newKey().post("/v1/ops/parties", "{\"kind\":\"" + kind + "\"}");

        assertThat(admitted.status()).isEqualTo(201);
        assertThat(admitted.json().path("partyId").asString()).startsWith(prefix);
        assertThat(token(admitted).status()).isEqualTo(200);
    }

    @Test
    void theSameKeyAdmitsOneParty() {
        Http once = operator().newKey();

        Http.Answer first = once.post("/v1/ops/parties", "{\"kind\":\"HUB\"}");
        Http.Answer second = once.post("/v1/ops/parties", "{\"kind\":\"HUB\"}");

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(token(first).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATOR", "OFF_TAKER", "WORKER", "MINISTRY", ""})
    void nobodyElseIsAdmittedHere(String kind) {
        assertThat(
                        operator()
                                .newKey()
                                .post("/v1/ops/parties", "{\"kind\":\"" + kind + "\"}")
                                .status())
                .isEqualTo(422);
    }

    private Http operator() {
        return http.as(PartyKind.OPERATOR, OPERATOR);
    }

    private Http.Answer token(Http.Answer admitted) {
        String basic =
                admitted.json().path("clientId").asString()
                        + ":"
                        + admitted.json().path("clientSecret").asString();
        return http.with(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                basic.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)))
                .post(
                        "/oauth2/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials");
    }
}
