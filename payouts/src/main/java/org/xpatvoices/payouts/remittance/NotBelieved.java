package org.xpatvoices.payouts.remittance;

import org.xpatvoices.contracts.remittance.Silence;

/** One partner's answer counts for nothing, and why; it never leaves this package. */
final class NotBelieved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Silence silence;

    NotBelieved(Silence silence) {
        super(silence.name(), null, false, false);
        this.silence = silence;
    }

    Silence silence() {
        return silence;
    }
}
