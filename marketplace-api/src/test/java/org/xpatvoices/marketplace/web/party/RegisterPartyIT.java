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
import java.util.List;

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

    /** Whoever finds the old secret finds nothing behind it. */
    @Test
    void aSecretThatOthersKnowIsReplacedAndAClientIsRevoked() {
        Http.Answer admitted =
                operator().newKey().post("/v1/ops/parties", "{\"kind\":\"AUDITOR\"}");
        String party = "/v1/ops/parties/" + admitted.json().path("partyId").asString();

        Http.Answer renewed = operator().newKey().post(party + "/secret", "");

        assertThat(renewed.status()).as(renewed.text()).isEqualTo(201);
        assertThat(renewed.json().path("clientSecret")).isNotEqualTo(secretOf(admitted));
        assertThat(token(admitted).status()).isEqualTo(401);
        String bearer = token(renewed).json().path("access_token").asString();
        assertThat(http.as(bearer).get("/v1/reports/compliance").status()).isEqualTo(200);

        assertThat(operator().post(party + "/revocation", "").status()).isEqualTo(204);

        assertThat(token(renewed).status()).isEqualTo(401);
        assertThat(http.as(bearer).get("/v1/reports/compliance").status()).isEqualTo(401);
        assertThat(operator().post(party + "/revocation", "").problem()).isEqualTo("not-found");
        assertThat(token(operator().newKey().post(party + "/secret", "")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud_00000000000000000000000000000000", "ops_1", "wrk_1", "x%00y"})
    void nobodyElsesSecretIsReplaced(String party) {
        for (String step : List.of("/secret", "/revocation")) {
            Http.Answer answer = operator().newKey().post("/v1/ops/parties/" + party + step, "");
            assertThat(answer.status()).as(answer.text()).isBetween(400, 404);
        }
        String own = "/v1/ops/parties/" + OPERATOR;
        assertThat(operator().newKey().post(own + "/secret", "").problem()).isEqualTo("not-found");
    }

    private static Object secretOf(Http.Answer answer) {
        return answer.json().path("clientSecret");
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
