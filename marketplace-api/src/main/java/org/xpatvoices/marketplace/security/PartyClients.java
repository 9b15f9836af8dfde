package org.xpatvoices.marketplace.security;

import static org.xpatvoices.contracts.refusal.AdmissionRule.CLIENT_IS_ALREADY_ISSUED;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.refusal.Refused;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Gives organisations their client, and takes it away. */
@Component
public class PartyClients {
    private static final String SECRET_PREFIX = "xvs_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PartyClientRegister register;
    private final IssuedClients issued;
    private final WaitingClients waiting;
    private final SecretHash hash;
    private final LiveParties live;

    PartyClients(
            PartyClientRegister register,
            IssuedClients issued,
            WaitingClients waiting,
            SecretHash hash,
            LiveParties live) {
        this.register = register;
        this.issued = issued;
        this.waiting = waiting;
        this.hash = hash;
        this.live = live;
    }

    /** Gives the party a client, or a fresh secret in place of the one it has. */
    public IssuedClient register(PartyKind kind, String partyId, Set<String> scopes) {
        String secret = secret();
        register(kind, partyId, scopes, secret);
        return new IssuedClient(partyId, secret);
    }

    /**
     * Gives a party that was just registered its first secret; a registration that died half-way is
     * done again. A secret that opens something is not replaced: that takes two operators.
     *
     * @param waits whether the client opens nothing until somebody else admits the party
     */
    public IssuedClient issue(PartyKind kind, String partyId, boolean waits) {
        String secret = secret();
        if (!issued.issue(PartyClient.of(kind, partyId, hash.encode(secret)), waits)) {
            throw new Refused(CLIENT_IS_ALREADY_ISSUED, partyId + " has a secret.");
        }
        live.forget();
        return new IssuedClient(partyId, secret);
    }

    /** Lets a hub or an auditor in; without a client it gets one whose secret is still to come. */
    public void admit(String partyId) {
        issued.admit(PartyClient.withoutSecret(partyId));
        live.forget();
    }

    private static String secret() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return SECRET_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Gives the party a client whose secret was chosen elsewhere. */
    void register(PartyKind kind, String partyId, Set<String> scopes, String secret) {
        issued.put(PartyClient.of(kind, partyId, hash.encode(secret), scopes));
        live.forget();
    }

    /** Whether there is such a party of this kind, whose client was not revoked. */
    public boolean isAdmitted(PartyKind kind, String partyId) {
        return register.isAdmitted(kind, partyId);
    }

    /** Whether the party has a client, live or not, whose secret may be renewed. */
    public boolean isKnown(String partyId) {
        return register.known(partyId)
                .filter(client -> client.kind() != PartyKind.OPERATOR)
                .isPresent();
    }

    /**
     * Gives the client of a party a fresh secret, also if it was revoked; the old secret ends at
     * once, the fresh one opens nothing until somebody else approves it. For known parties only.
     *
     * @param number which of its fresh secrets it is
     */
    public IssuedClient renew(String partyId, int number) {
        String secret = secret();
        waiting.renew(partyId, hash.encode(secret), number);
        live.forget();
        return new IssuedClient(partyId, secret);
    }

    /** Lets the fresh secret of a party open what the party may open. */
    public void approveSecret(String partyId, int number) {
        waiting.approveSecret(partyId, number);
        live.forget();
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
