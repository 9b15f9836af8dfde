package org.xpatvoices.marketplace.security;

import java.util.Locale;

/** The kinds of parties that use the platform. */
public enum PartyKind {
    OFF_TAKER,
    HUB,
    AUDITOR,
    OPERATOR,
    WORKER;

    /** How the kind stands in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PartyKind ofClaim(String claim) {
        return valueOf(claim.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
