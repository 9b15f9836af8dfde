package org.xpatvoices.marketplace.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.xpatvoices.marketplace.problem.ProblemException;

import java.util.List;

/**
 * Lets an auditor in with the client id and secret that it has anyway: nothing more to hand out,
 * and one place to revoke. It is no bean, so that no other chain takes clients' secrets.
 */
class AuditorLogin implements AuthenticationProvider {
    private final PartyClientRegister clients;
    private final SecretHash secrets;
    private final SignInTries tries;
    private final Subkeys subkeys;

    AuditorLogin(
            PartyClientRegister clients, SecretHash secrets, SignInTries tries, Subkeys subkeys) {
        this.clients = clients;
        this.secrets = secrets;
        this.tries = tries;
        this.subkeys = subkeys;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        byte[] who = subkeys.fingerprint("auditor-client", login.getName());
        try {
            tries.begin(who);
        } catch (ProblemException tooMany) {
            throw new LockedException("too many tries");
        }
        PartyClient client =
                clients.find(login.getName())
                        .filter(one -> one.kind() == PartyKind.AUDITOR)
                        .filter(
                                one ->
                                        secrets.matches(
                                                String.valueOf(login.getCredentials()),
                                                one.secretHash()))
                        .orElseThrow(() -> new BadCredentialsException("no such auditor"));
        tries.succeeded(who);
        return UsernamePasswordAuthenticationToken.authenticated(
                new AuditorPrincipal(client.partyId(), client.clientId(), client.scopes()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_AUDITOR")));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
