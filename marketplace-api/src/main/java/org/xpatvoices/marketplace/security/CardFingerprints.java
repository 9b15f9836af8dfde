package org.xpatvoices.marketplace.security;

import org.springframework.stereotype.Component;

import java.util.HexFormat;

/** Turns what is on a card, and the PIN, into what may stand in a table. */
@Component
class CardFingerprints {
    private final Subkeys subkeys;

    CardFingerprints(Subkeys subkeys) {
        this.subkeys = subkeys;
    }

    byte[] card(String code) {
        return subkeys.fingerprint("card", code);
    }

    byte[] qrSecret(ClaimCard card) {
        return subkeys.fingerprint("card-qr", card.code() + ":" + card.qrSecret());
    }

    /** The PIN with the pepper in it; without the master key no dump can be tried out. */
    String peppered(String code, String pin) {
        return HexFormat.of().formatHex(subkeys.fingerprint("card-pin", code + ":" + pin));
    }
}
