package org.xpatvoices.marketplace.security;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Gives organisations their client, and takes it away. */
@Component
public class PartyClients {
    private static final String SECRET_PREFIX = "xvs_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PartyClientRegister register;
    private final SecretHash hash;
    private final LiveParties live;

    PartyClients(PartyClientRegister register, SecretHash hash, LiveParties live) {
        this.register = register;
        this.hash = hash;
        this.live = live;
    }

    /**
     * Gives the party a client with a fresh secret. A second call for the same party replaces the
     * secret, so a registration that died half-way can simply be done again.
     */
    public IssuedClient register(PartyKind kind, String partyId, Set<String> scopes) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret =
                SECRET_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        register(kind, partyId, scopes, secret);
        return new IssuedClient(partyId, secret);
    }

    /** Gives the party a client whose secret was chosen elsewhere. */
    void register(PartyKind kind, String partyId, Set<String> scopes, String secret) {
        if (!Scopes.of(kind).containsAll(scopes)) {
            throw new IllegalArgumentException(scopes + " are not all for " + kind);
        }
        register.put(new PartyClient(partyId, partyId, kind, hash.encode(secret), scopes));
        live.forget();
    }

    /** Whether there is such a party of this kind, whose client was not revoked. */
    public boolean isAdmitted(PartyKind kind, String partyId) {
        return register.isAdmitted(kind, partyId);
    }

    /**
     * Gives the client of a party a fresh secret, also if it was revoked; the old secret ends.
     * Nothing for who never had a client, and for operators, who come from the configuration.
     */
    public Optional<IssuedClient> renew(String partyId) {
        return register.known(partyId)
                .filter(client -> client.kind() != PartyKind.OPERATOR)
                .map(client -> register(client.kind(), client.partyId(), client.scopes()));
    }

    /** Whether the party has a client that was not revoked. */
    public boolean isLive(String partyId) {
        return register.isLive(partyId);
    }

    /** Ends every client of the party; its tokens end within half a minute. */
    public void revoke(String partyId) {
        register.revoke(partyId);
        live.forget();
    }
}
