package org.xpatvoices.marketplace.security;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

import java.util.Set;

/**
 * Reads a token request. A client that names no scope gets all of its own (RFC 6749 §3.3 leaves the
 * default to us), so the first token needs no list of scopes from the documentation.
 */
final class TokenRequests implements AuthenticationConverter {
    private final AuthenticationConverter standard =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication asked = standard.convert(request);
        if (asked instanceof OAuth2ClientCredentialsAuthenticationToken token
                && token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() != null) {
            Set<String> own = client.getRegisteredClient().getScopes();
            return new OAuth2ClientCredentialsAuthenticationToken(
                    client, own, token.getAdditionalParameters());
        }
        return asked;
    }
}
