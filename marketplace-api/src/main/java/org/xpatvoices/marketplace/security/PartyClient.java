package org.xpatvoices.marketplace.security;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.xpatvoices.contracts.admission.AdmittedKind;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** One row of the clients, and how the authorization server sees it. */
record PartyClient(
        String clientId, String partyId, PartyKind kind, String secretHash, Set<String> scopes) {
    /** With none but scopes of its kind. */
    static PartyClient of(PartyKind kind, String partyId, String secretHash, Set<String> scopes) {
        if (!Scopes.of(kind).containsAll(scopes)) {
            throw new IllegalArgumentException(scopes + " are not all for " + kind);
        }
        return new PartyClient(partyId, partyId, kind, secretHash, scopes);
    }

    /** With all scopes of its kind. */
    static PartyClient of(PartyKind kind, String partyId, String secretHash) {
        return of(kind, partyId, secretHash, Scopes.of(kind));
    }

    /**
     * Of a hub or an auditor; there is nothing that hashes to what is stored in a secret's place.
     */
    static PartyClient withoutSecret(String partyId) {
        boolean audits = partyId.startsWith(AdmittedKind.AUDITOR.prefix());
        return of(audits ? PartyKind.AUDITOR : PartyKind.HUB, partyId, "");
    }

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
