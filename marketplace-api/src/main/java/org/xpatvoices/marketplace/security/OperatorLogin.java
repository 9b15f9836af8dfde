package org.xpatvoices.marketplace.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.xpatvoices.marketplace.problem.ProblemException;

/**
 * Checks an operator's password, with the same slow-down after wrong tries as a worker's PIN. It is
 * no bean, so that no other chain takes passwords.
 */
class OperatorLogin implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final SignInTries tries;
    private final Subkeys subkeys;

    OperatorLogin(Operators operators, SignInTries tries, Subkeys subkeys) {
        this.passwords = new DaoAuthenticationProvider(operators);
        this.passwords.setPasswordEncoder(operators.passwords());
        this.tries = tries;
        this.subkeys = subkeys;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        byte[] who = subkeys.fingerprint("operator-name", login.getName());
        try {
            tries.begin(who);
        } catch (ProblemException tooMany) {
            throw new LockedException("too many tries");
        }
        Authentication known = passwords.authenticate(login);
        tries.succeeded(who);
        return known;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
