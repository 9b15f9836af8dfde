package org.xpatvoices.marketplace.web.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

class RegisterPartyIT extends HttpTest {
    private static final String PARTIES = "/v1/ops/parties";
    private static final String YES = "{\"approved\":true}";
    private static final String NO = "{\"approved\":false}";
    private static final String OPERATOR = "ops_" + "a".repeat(32);

    @ParameterizedTest
    @CsvSource({"HUB, hub_", "AUDITOR, aud_"})
    void aPartyGetsATokenOnlyWhenASecondPersonLetsItIn(String kind, String prefix) {
        Http.Answer registered = operator().newKey().post(PARTIES, body(kind));

        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(partyOf(registered)).startsWith(prefix);
        assertThat(token(registered).status()).isEqualTo(401);
        assertThat(list("WAITING")).contains(partyOf(registered));
        assertThat(decide(operator(), registered, YES).problem())
                .isEqualTo("who-registered-a-party-cannot-admit-it");
        assertThat(token(registered).status()).isEqualTo(401);

        Http.Answer admitted = decide(checker(), registered, YES);

        assertThat(admitted.status()).as(admitted.text()).isEqualTo(200);
        assertThat(admitted.json().path("standing").asString()).isEqualTo("ADMITTED");
        assertThat(token(registered).status()).isEqualTo(200);
        assertThat(decide(checker(), registered, YES).text()).isEqualTo(admitted.text());
        assertThat(decide(checker(), registered, NO).problem())
                .isEqualTo("party-is-already-decided");
        assertThat(decide(operator(), registered, YES).problem())
                .isEqualTo("party-is-already-decided");
        assertThat(list("WAITING")).doesNotContain(partyOf(registered));
        assertThat(list("ADMITTED")).contains(partyOf(registered));
    }

    @Test
    void neitherAFreshSecretNorARevocationIsAWayAroundTheSecondPerson() {
        Http.Answer registered = operator().newKey().post(PARTIES, body("HUB"));
        String party = PARTIES + "/" + partyOf(registered);

        Http.Answer renewed = operator().newKey().post(party + "/secret", "");

        assertThat(renewed.status()).isEqualTo(201);
        assertThat(token(renewed).status()).isEqualTo(401);
        assertThat(operator().post(party + "/revocation", "").problem()).isEqualTo("not-found");
        assertThat(decide(checker(), registered, NO).json().path("standing").asString())
                .isEqualTo("TURNED_AWAY");
        assertThat(decide(checker(), registered, YES).problem())
                .isEqualTo("party-is-already-decided");
        assertThat(token(operator().newKey().post(party + "/secret", "")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub_00000000000000000000000000000000", "hub_1", "ofk_1", "x%00y"})
    void nobodyIsLetInWhomNobodyRegistered(String party) {
        Http.Answer answer = checker().post(PARTIES + "/" + party + "/approval", YES);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u0000", "\\u202e"})
    void aPartyNeedsAName(String name) {
        Http.Answer answer =
                operator().newKey().post(PARTIES, "{\"kind\":\"HUB\",\"name\":\"" + name + "\"}");
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    }

    @Test
    void theSameKeyAdmitsOneParty() {
        Http once = operator().newKey();

        Http.Answer first = once.post(PARTIES, body("HUB"));
        Http.Answer second = once.post(PARTIES, body("HUB"));

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(decide(checker(), first, YES).status()).isEqualTo(200);
        assertThat(token(first).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATOR", "OFF_TAKER", "WORKER", "MINISTRY", ""})
    void nobodyElseIsAdmittedHere(String kind) {
        assertThat(operator().newKey().post(PARTIES, body(kind)).status()).isEqualTo(422);
    }

    /** Whoever finds the old secret finds nothing behind it. */
    @Test
    void aSecretThatOthersKnowIsReplacedByTwoAndAClientIsRevoked() {
        Http.Answer admitted = operator().newKey().post(PARTIES, body("AUDITOR"));
        assertThat(decide(checker(), admitted, YES).status()).isEqualTo(200);
        String party = PARTIES + "/" + partyOf(admitted);
        String old = token(admitted).json().path("access_token").asString();

        long second = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > second);

        Http.Answer renewed = operator().newKey().post(party + "/secret", "");

        assertThat(renewed.status()).as(renewed.text()).isEqualTo(201);
        assertThat(renewed.json().path("clientSecret")).isNotEqualTo(secretOf(admitted));
        assertThat(token(admitted).status()).isEqualTo(401);
        assertThat(token(renewed).status()).as("one person alone").isEqualTo(401);
        assertThat(http.as(old).get("/v1/reports/compliance").status()).isEqualTo(401);
        assertThat(approve(operator(), party, 1).problem())
                .isEqualTo("who-renewed-a-secret-cannot-approve-it");
        assertThat(approve(checker(), party, 2).problem()).isEqualTo("secret-must-await-approval");
        await().until(() -> secrets().contains(partyOf(admitted)));
        assertThat(secrets()).doesNotContain("xvs_");

        assertThat(approve(checker(), party, 1).status()).isEqualTo(204);

        assertThat(approve(checker(), party, 1).status()).as("again").isEqualTo(204);
        assertThat(http.as(old).get("/v1/reports/compliance").status())
                .as("a token of the old secret")
                .isEqualTo(401);
        String bearer = token(renewed).json().path("access_token").asString();
        assertThat(http.as(bearer).get("/v1/reports/compliance").status()).isEqualTo(200);
        assertThat(operator().post(party + "/revocation", "").status()).isEqualTo(204);
        assertThat(token(renewed).status()).isEqualTo(401);
        assertThat(http.as(bearer).get("/v1/reports/compliance").status()).isEqualTo(401);
        assertThat(operator().post(party + "/revocation", "").problem()).isEqualTo("not-found");
        Http.Answer again = operator().newKey().post(party + "/secret", "");
        assertThat(token(again).status()).isEqualTo(401);
        assertThat(approve(checker(), party, 1).problem()).isEqualTo("secret-must-await-approval");
        assertThat(approve(checker(), party, 2).status()).isEqualTo(204);
        assertThat(token(again).status()).isEqualTo(200);
        await().until(() -> !secrets().contains(partyOf(admitted)));
    }

    @Test
    void aFreshSecretOfAPartyThatWaitsLetsItInNeitherWay() {
        Http.Answer registered = operator().newKey().post(PARTIES, body("HUB"));
        String party = PARTIES + "/" + partyOf(registered);
        Http.Answer renewed = operator().newKey().post(party + "/secret", "");

        assertThat(approve(checker(), party, 1).status()).isEqualTo(204);
        assertThat(token(renewed).status()).as("not admitted").isEqualTo(401);
        assertThat(operator().newKey().post(party + "/secret", "").status()).isEqualTo(201);
        assertThat(decide(checker(), registered, YES).status()).isEqualTo(200);
        assertThat(token(renewed).status()).as("replaced").isEqualTo(401);
    }

    @Test
    void aBuyersRowsAreNotOneOperatorsForAFreshSecret() {
        String buyer = "ofk_" + java.util.UUID.randomUUID().toString().replace("-", "");
        http.as(PartyKind.OFF_TAKER, buyer);

        Http.Answer renewed = operator().newKey().post(PARTIES + "/" + buyer + "/secret", "");

        assertThat(renewed.status()).isEqualTo(201);
        assertThat(token(renewed).status()).isEqualTo(401);
    }

    private static Http.Answer approve(Http who, String party, int number) {
        return who.post(party + "/secret/approval", "{\"number\":" + number + "}");
    }

    private String secrets() {
        return checker().get("/v1/ops/party-secrets").text();
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

    private static String body(String kind) {
        return "{\"kind\":\"" + kind + "\",\"name\":\"Centre of tests\"}";
    }

    private static String partyOf(Http.Answer registered) {
        return registered.json().path("partyId").asString();
    }

    private static Http.Answer decide(Http who, Http.Answer registered, String decision) {
        return who.post(PARTIES + "/" + partyOf(registered) + "/approval", decision);
    }

    private String list(String standing) {
        return checker().get(PARTIES + "?limit=500&standing=" + standing).text();
    }

    private Http checker() {
        return http.as(PartyKind.OPERATOR, "ops_" + "b".repeat(32));
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
