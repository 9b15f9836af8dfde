package org.xpatvoices.marketplace.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import java.util.Collection;
import java.util.List;

/** An operator in a browser. */
record OperatorPrincipal(String operatorId, String username, String passwordHash)
        implements UserDetails, Caller.Person {

    @Override
    public Caller caller() {
        return new Caller(
                operatorId, PartyKind.OPERATOR, operatorId, Scopes.of(PartyKind.OPERATOR));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String toString() {
        return "OperatorPrincipal[" + operatorId + "]";
    }
}
