package org.xpatvoices.marketplace.web.consent;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.security.Subkeys;

import java.security.GeneralSecurityException;

/**
 * Signs what is handed out as a document (EdDSA). Made from the master key, so every instance signs
 * alike, for ever.
 */
@Component
public class ReceiptKey {
    private final OctetKeyPair key;

    ReceiptKey(Subkeys subkeys) {
        try {
            var pair =
                    Ed25519Sign.KeyPair.newKeyPairFromSeed(
                            subkeys.aes("consent-receipt-signing").getEncoded());
            this.key =
                    new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(pair.getPublicKey()))
                            .d(Base64URL.encode(pair.getPrivateKey()))
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.EdDSA)
                            .keyIDFromThumbprint()
                            .build();
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JWK publicKey() {
        return key.toPublicJWK();
    }

    /** A compact JWS over exactly this text. */
    String sign(String canonical) {
        return sign("consent-receipt+json", canonical);
    }

    /** A compact JWS of this type over exactly this text. */
    public String sign(String type, String canonical) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build();
        var jws = new JWSObject(header, new Payload(canonical));
        try {
            jws.sign(new Ed25519Signer(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jws.serialize();
    }
}
