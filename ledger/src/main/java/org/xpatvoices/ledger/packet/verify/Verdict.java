package org.xpatvoices.ledger.packet.verify;

import java.util.List;

/** Passed if and only if there is nothing to say. */
public record Verdict(List<String> reasons) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public boolean passed() {
        return reasons.isEmpty();
    }
}
