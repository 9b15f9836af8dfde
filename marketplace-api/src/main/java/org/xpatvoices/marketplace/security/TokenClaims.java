package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What our tokens say beyond the standard claims. */
final class TokenClaims {
    static final String AUDIENCE = "xpatvoices-api";
    static final String PARTY = "party";
    static final String KIND = "kind";
    static final String SCOPE = "scope";

    private TokenClaims() {}

    static @Nullable Caller caller(Jwt token) {
        String party = token.getClaimAsString(PARTY);
        String kind = token.getClaimAsString(KIND);
        String client = token.getSubject();
        if (party == null || kind == null || client == null) {
            return null;
        }
        return new Caller(party, PartyKind.ofClaim(kind), client, scopes(token));
    }

    private static Set<String> scopes(Jwt token) {
        Object claim = token.getClaims().get(SCOPE);
        if (claim instanceof String text) {
            return new HashSet<>(List.of(text.split(" ")));
        }
        return claim instanceof List<?> list
                ? new HashSet<>(list.stream().map(String::valueOf).toList())
                : Set.of();
    }
}
