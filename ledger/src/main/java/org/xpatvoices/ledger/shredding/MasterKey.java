package org.xpatvoices.ledger.shredding;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Base64;

/**
 * The one secret this process is given. It encrypts nothing itself: each use has a key of its own.
 * What must be forgotten one day is never under this key alone, because this key stays.
 */
@Component
class MasterKey {
    private final byte[] master;

    MasterKey(@Value("${xpatvoices.master-key}") String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != Derivation.BYTES) {
            throw new IllegalArgumentException(
                    "xpatvoices.master-key must be 32 bytes in base64, not " + bytes.length);
        }
        this.master = bytes;
    }

    /** HKDF (RFC 5869): equal purposes give equal keys, and no key tells of another. */
    byte[] derive(String purpose) {
        return Derivation.derive(master, purpose);
    }
}
