package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Whose key a row of the vault holds, without saying so. For random ids only: what could be guessed
 * is digested under a key that can be destroyed, see {@link AesKey#fingerprint}.
 */
@Component
class Fingerprints {
    private final byte[] key;

    Fingerprints(MasterKey master) {
        this.key = master.derive("fingerprint");
    }

    String of(String... ids) {
        return Derivation.digest(key, List.of(ids));
    }
}
