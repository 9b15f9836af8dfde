package org.xpatvoices.marketplace.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/** An auditor in a browser, who may do there what its client may do by machine. */
record AuditorPrincipal(String auditorId, String clientId, Set<String> scopes)
        implements Principal, Serializable, Caller.Person {

    @Override
    public Caller caller() {
        return new Caller(auditorId, PartyKind.AUDITOR, clientId, scopes);
    }

    @Override
    public String getName() {
        return clientId;
    }
}
