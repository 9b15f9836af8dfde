package org.xpatvoices.contracts.amendment;

import java.util.Locale;

/** Why a sale is amended; each cause has an account of its own for what the platform bears. */
public enum AmendmentCause {
    PACKET_FAULTY,
    CONSENT_WITHDRAWN,
    UNITS_WRONG,
    SOLD_TWICE,
    TERMS_BROKEN,
    GOODWILL;

    /** The end of the account's name {@code expense:loss:…}. */
    public String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
