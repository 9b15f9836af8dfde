package org.xpatvoices.marketplace.web.consent;

import com.nimbusds.jose.jwk.JWKSet;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.Map;

/** The public keys that receipts are signed with, for anyone to check one. */
@RestController
class PublicKeysEndpoint {
    private final ReceiptKey key;

    PublicKeysEndpoint(ReceiptKey key) {
        this.key = key;
    }

    @GetMapping("/.well-known/jwks.json")
    @AdmitAnyone
    Map<String, Object> keys() {
        return new JWKSet(key.publicKey()).toJSONObject();
    }
}
