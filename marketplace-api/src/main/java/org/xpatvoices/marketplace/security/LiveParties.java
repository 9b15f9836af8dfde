package org.xpatvoices.marketplace.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Ends the tokens of a revoked client within half a minute, although they would still be valid:
 * asking the table at each request would cost more than the tokens save.
 */
@Component
class LiveParties implements OAuth2TokenValidator<Jwt> {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);
    private static final int CLIENTS_KEPT_MAX = 10_000;

    private final LoadingCache<String, Boolean> live;

    LiveParties(PartyClientRegister register) {
        this.live =
                Caffeine.newBuilder()
                        .expireAfterWrite(TRUSTED_FOR)
                        .maximumSize(CLIENTS_KEPT_MAX)
                        .build(register::isLive);
    }

    void forget() {
        live.invalidateAll();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String kind = token.getClaimAsString(TokenClaims.KIND);
        String client = token.getSubject();
        boolean good =
                client != null
                        && (PartyKind.WORKER.claim().equals(kind)
                                || Boolean.TRUE.equals(live.get(client)));
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "the client is revoked", null));
    }
}
