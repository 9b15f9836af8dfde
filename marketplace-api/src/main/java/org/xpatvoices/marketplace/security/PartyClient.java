package org.xpatvoices.marketplace.security;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** One row of the clients, and how the authorization server sees it. */
record PartyClient(
        String clientId, String partyId, PartyKind kind, String secretHash, Set<String> scopes) {

    RegisteredClient registered(Duration tokenLife) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(scopes))
                .clientSettings(
                        ClientSettings.builder()
                                .setting(TokenClaims.PARTY, partyId)
                                .setting(TokenClaims.KIND, kind.claim())
                                .build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(tokenLife).build())
                .build();
    }

    static Map<String, Object> claims(RegisteredClient client) {
        Map<String, Object> settings = client.getClientSettings().getSettings();
        return Map.of(
                TokenClaims.PARTY,
                String.valueOf(settings.get(TokenClaims.PARTY)),
                TokenClaims.KIND,
                String.valueOf(settings.get(TokenClaims.KIND)));
    }
}
