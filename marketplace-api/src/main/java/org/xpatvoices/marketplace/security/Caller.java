package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import java.util.Set;

/**
 * Whoever stands at the door, however they proved it. Declare it as a parameter of a handler.
 *
 * @param partyId the party's id, for instance {@code ofk_…}; what belongs to others is not found
 * @param clientId the client or session holder that speaks for the party
 */
public record Caller(String partyId, PartyKind kind, String clientId, Set<String> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    boolean may(String scope, PartyKind[] kinds) {
        for (PartyKind admitted : kinds) {
            if (admitted == kind && scopes.contains(scope)) {
                return true;
            }
        }
        return false;
    }

    /** The caller behind an authentication; null when it is nobody we know. */
    public static @Nullable Caller of(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return null;
        }
        if (authentication instanceof JwtAuthenticationToken token) {
            return TokenClaims.caller(token.getToken());
        }
        return authentication.getPrincipal() instanceof Person person ? person.caller() : null;
    }

    /** A principal of a page session. */
    interface Person {
        Caller caller();
    }
}
