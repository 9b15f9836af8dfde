package org.xpatvoices.ledger.transparency;

import org.axonframework.queryhandling.QueryHandler;
import org.xpatvoices.contracts.transparency.GetLogPolicy;
import org.xpatvoices.contracts.transparency.LogPolicyView;

/** Whom this side would have people trust, in the words of the verifiers. */
class LogPolicy {
    private final LogKey key;
    private final Kinds kinds;

    LogPolicy(LogKey key, Kinds kinds) {
        this.key = key;
        this.kinds = kinds;
    }

    @QueryHandler
    LogPolicyView handle(GetLogPolicy query) {
        return new LogPolicyView(key.origin(), policy(), kinds.text());
    }

    private String policy() {
        return "# Keep a copy: who checks with keys fetched today trusts whoever answers today.\n"
                + "log "
                + key.verifierKey()
                + "\nquorum none\n";
    }
}
