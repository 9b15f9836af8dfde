package org.xpatvoices.marketplace.security;

import java.util.Set;
import java.util.TreeSet;

/** What each kind of party can be allowed to do; one scope per group of operations. */
public final class Scopes {
    private Scopes() {}

    /** All scopes that a party of this kind may hold. */
    public static Set<String> of(PartyKind kind) {
        return switch (kind) {
            case OFF_TAKER ->
                    Set.of(
                            "catalogue:read",
                            "quotes:write",
                            "licences:read",
                            "licences:write",
                            "account:read",
                            "webhooks:read",
                            "webhooks:write",
                            "usage:read");
            case HUB ->
                    Set.of(
                            "enrolments:write",
                            "consents:read",
                            "consents:write",
                            "contributions:write",
                            "grievances:read",
                            "grievances:write",
                            "vouchers:write");
            case AUDITOR ->
                    Set.of(
                            "catalogue:read",
                            "reports:read",
                            "reports:write",
                            "provenance:read",
                            "attestations:write");
            case OPERATOR -> Set.of("ops:read", "ops:write");
            case WORKER -> Set.of("worker:self");
        };
    }

    /** Every scope there is, sorted, for the API description. */
    public static Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (PartyKind kind : PartyKind.values()) {
            all.addAll(of(kind));
        }
        return all;
    }
}
