package org.xpatvoices.marketplace.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.DoorTest;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.TestDoor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;

class TokensIT extends DoorTest {
    private static final String PARTY = "ofk_" + "a".repeat(32);

    @TestDoor
    @RestController
    static class Door {
        @GetMapping("/v1/test/account")
        @Admit(scope = "account:read", to = OFF_TAKER)
        @Admit(scope = "worker:self", to = WORKER)
        Caller account(Caller caller) {
            return caller;
        }

        @GetMapping("/v1/test/forgotten")
        String forgotten() {
            return "never";
        }
    }

    @Autowired private PartyClients clients;
    @Autowired private TokenKeys keys;

    private Http.Answer token(String id, String secret, String more) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.with("Authorization", "Basic " + basic)
                .post(
                        "/oauth2/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials" + more);
    }

    @Test
    void givesAClientATokenWithAllItsScopes() {
        IssuedClient client =
                clients.register(OFF_TAKER, PARTY, Set.of("account:read", "quotes:write"));

        Http.Answer answer = token(client.clientId(), client.clientSecret(), "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(290, 300);
        assertThat(answer.json().path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("account:read", "quotes:write");
        Http.Answer account =
                http.as(answer.json().path("access_token").asString()).get("/v1/test/account");
        assertThat(account.status()).isEqualTo(200);
        assertThat(account.json().path("partyId").asString()).isEqualTo(PARTY);
        assertThat(account.json().path("kind").asString()).isEqualTo("OFF_TAKER");
    }

    @Test
    void givesFewerScopesOnRequestAndNeverMore() {
        IssuedClient client =
                clients.register(OFF_TAKER, PARTY, Set.of("account:read", "quotes:write"));

        Http.Answer fewer =
                token(client.clientId(), client.clientSecret(), "&scope=quotes%3Awrite");
        Http.Answer more = token(client.clientId(), client.clientSecret(), "&scope=ops%3Aread");

        assertThat(
                        http.as(fewer.json().path("access_token").asString())
                                .get("/v1/test/account")
                                .problem())
                .isEqualTo("missing-scope");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void refusesAWrongSecretAnUnknownClientAndOtherGrants() {
        IssuedClient client = clients.register(OFF_TAKER, PARTY, Set.of("account:read"));

        assertThat(token(client.clientId(), "wrong", "").status()).isEqualTo(401);
        assertThat(token("nobody", client.clientSecret(), "").status()).isEqualTo(401);
        assertThat(
                        http.post(
                                        "/oauth2/token",
                                        "application/x-www-form-urlencoded",
                                        "grant_type=password&username=a&password=b")
                                .status())
                .isIn(400, 401);
        assertThat(http.post("/oauth2/token", "application/json", "{}").status()).isIn(400, 401);
        for (String closed : List.of("/oauth2/introspect", "/oauth2/revoke", "/oauth2/authorize")) {
            assertThat(http.get(closed).status()).as(closed).isIn(400, 401, 403, 404, 405);
        }
    }

    @Test
    void replacesTheSecretWhenRegisteredAgain() {
        IssuedClient old = clients.register(OFF_TAKER, PARTY, Set.of("account:read"));
        IssuedClient fresh = clients.register(OFF_TAKER, PARTY, Set.of("account:read"));

        assertThat(token(old.clientId(), old.clientSecret(), "").status()).isEqualTo(401);
        assertThat(token(fresh.clientId(), fresh.clientSecret(), "").status()).isEqualTo(200);
        assertThat(fresh.toString()).doesNotContain(fresh.clientSecret());
    }

    @Test
    void endsTheTokensOfARevokedClient() {
        String party = "ofk_" + "b".repeat(32);
        IssuedClient client = clients.register(OFF_TAKER, party, Set.of("account:read"));
        String token =
                token(client.clientId(), client.clientSecret(), "")
                        .json()
                        .path("access_token")
                        .asString();
        assertThat(http.as(token).get("/v1/test/account").status()).isEqualTo(200);

        clients.revoke(party);

        assertThat(http.as(token).get("/v1/test/account").status()).isEqualTo(401);
        assertThat(token(client.clientId(), client.clientSecret(), "").status()).isEqualTo(401);
    }

    @Test
    void closesADoorThatSaysNothing() {
        for (PartyKind kind : PartyKind.values()) {
            String party = kind == WORKER ? "wrk_" + "d".repeat(32) : "x_" + kind;
            assertThat(http.as(kind, party).get("/v1/test/forgotten").problem())
                    .as(kind.name())
                    .isEqualTo("missing-scope");
        }
        assertThat(http.get("/v1/test/forgotten").problem()).isEqualTo("unauthorised");
    }

    @Test
    void tellsTheWrongKindFromNobody() {
        assertThat(http.as(HUB, "hub_1").get("/v1/test/account").status()).isEqualTo(403);
        assertThat(http.as(OPERATOR, "ops_1").get("/v1/test/account").status()).isEqualTo(403);
        assertThat(http.get("/v1/test/account").status()).isEqualTo(401);
        assertThat(http.get("/v1/test/account").header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(http.get("/v1/none-such").status()).isEqualTo(401);
        assertThat(http.as(HUB, "hub_1").get("/v1/none-such").problem()).isEqualTo("not-found");
    }

    @Test
    void believesNoTokenButItsOwn() throws Exception {
        clients.register(OFF_TAKER, PARTY, Set.of("account:read"));
        ECKey ours = keys.current();
        ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
        JWTClaimsSet good = claims(Instant.now(), "http://localhost:8080", TokenClaims.AUDIENCE);

        assertThat(status(signed(good, ours))).isEqualTo(200);
        assertThat(status(signed(good, theirs))).isEqualTo(401);
        assertThat(status(new PlainJWT(good).serialize())).isEqualTo(401);
        assertThat(status(hmac(good, ours))).isEqualTo(401);
        assertThat(status(withKeyInside(good, theirs))).isEqualTo(401);
        assertThat(
                        status(
                                signed(
                                        claims(
                                                Instant.now().minus(Duration.ofMinutes(10)),
                                                "http://localhost:8080",
                                                TokenClaims.AUDIENCE),
                                        ours)))
                .isEqualTo(401);
        assertThat(
                        status(
                                signed(
                                        claims(
                                                Instant.now(),
                                                "http://localhost:8080",
                                                "another-api"),
                                        ours)))
                .isEqualTo(401);
        assertThat(
                        status(
                                signed(
                                        claims(
                                                Instant.now(),
                                                "http://elsewhere",
                                                TokenClaims.AUDIENCE),
                                        ours)))
                .isEqualTo(401);
        assertThat(status("a.b.c")).isEqualTo(401);
    }

    private int status(String token) {
        return http.as(token).get("/v1/test/account").status();
    }

    private static JWTClaimsSet claims(Instant at, String issuer, String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(PARTY)
                .audience(audience)
                .issueTime(Date.from(at))
                .expirationTime(Date.from(at.plus(Duration.ofMinutes(5))))
                .claim(TokenClaims.PARTY, PARTY)
                .claim(TokenClaims.KIND, "off-taker")
                .claim(TokenClaims.SCOPE, List.of("account:read"))
                .build();
    }

    private static String signed(JWTClaimsSet claims, ECKey key) throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                        claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static String withKeyInside(JWTClaimsSet claims, ECKey key) throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(key.toPublicJWK()).build(),
                        claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static String hmac(JWTClaimsSet claims, ECKey key) throws Exception {
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                        claims);
        jwt.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return jwt.serialize();
    }
}
