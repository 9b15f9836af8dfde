package org.xpatvoices.marketplace.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Ends the tokens of a revoked client, and those taken with a secret that was renewed, within half
 * a minute, although they would still be valid: asking the table at each request would cost more
 * than the tokens save.
 */
@Component
class LiveParties implements OAuth2TokenValidator<Jwt> {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);
    private static final int CLIENTS_KEPT_MAX = 10_000;

    private final LoadingCache<String, Optional<Instant>> live;

    LiveParties(WaitingClients clients) {
        this.live =
                Caffeine.newBuilder()
                        .expireAfterWrite(TRUSTED_FOR)
                        .maximumSize(CLIENTS_KEPT_MAX)
                        .build(clients::liveSince);
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
                                || live.get(client)
                                        .filter(since -> covers(since, token))
                                        .isPresent());
        return good
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "the client is revoked", null));
    }

    /** A token names its second only. */
    private static boolean covers(Instant secretSince, Jwt token) {
        Instant issuedAt = token.getIssuedAt();
        return issuedAt != null && !issuedAt.isBefore(secretSince.truncatedTo(ChronoUnit.SECONDS));
    }
}
