package org.xpatvoices.marketplace.web.consent;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.packet.GetManifestKeys;
import org.xpatvoices.contracts.packet.PublicKeyView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The public keys that receipts and manifests are signed with, for anyone to check one. */
@RestController
class PublicKeysEndpoint {
    private final ReceiptKey receipts;
    private final Queries queries;

    PublicKeysEndpoint(ReceiptKey receipts, Queries queries) {
        this.receipts = receipts;
        this.queries = queries;
    }

    @GetMapping("/.well-known/jwks.json")
    @AdmitAnyone
    Map<String, Object> keys() {
        var keys = new ArrayList<>(List.of(receipts.publicKey()));
        queries.list(new GetManifestKeys(), PublicKeyView.class).forEach(key -> keys.add(jwk(key)));
        return new JWKSet(keys).toJSONObject();
    }

    private static JWK jwk(PublicKeyView key) {
        return new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(key.x()))
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.EdDSA)
                .keyID(key.keyId())
                .build();
    }
}
