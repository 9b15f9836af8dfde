package org.xpatvoices.ledger.shredding;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.GetManifestKeys;
import org.xpatvoices.contracts.packet.PublicKeyView;

import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Signs manifests and reports (EdDSA). Made from the master key, so every process signs alike, for
 * ever.
 */
@Component
public class ManifestKey {
    private static final JOSEObjectType MANIFEST = new JOSEObjectType("packet-manifest+json");
    private static final JOSEObjectType REPORT = new JOSEObjectType("compliance-report+json");

    private final OctetKeyPair key;

    ManifestKey(MasterKey master) {
        try {
            var pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(master.derive("manifest-signing"));
            this.key =
                    new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(pair.getPublicKey()))
                            .d(Base64URL.encode(pair.getPrivateKey()))
                            .keyIDFromThumbprint()
                            .build();
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String keyId() {
        return key.getKeyID();
    }

    /**
     * A compact JWS whose payload is left out, because it is the manifest that lies beside it (RFC
     * 7515, appendix F).
     */
    public String sign(byte[] manifest) {
        return sign(manifest, MANIFEST);
    }

    /** The same over the bytes of a compliance report; its type keeps the two apart. */
    public String signReport(byte[] report) {
        return sign(report, REPORT);
    }

    private String sign(byte[] content, JOSEObjectType type) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(key.getKeyID()).type(type).build();
        var jws = new JWSObject(header, new Payload(content));
        try {
            jws.sign(new Ed25519Signer(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jws.serialize(true);
    }

    @QueryHandler
    List<PublicKeyView> handle(GetManifestKeys query) {
        return List.of(new PublicKeyView(key.getKeyID(), key.getX().toString()));
    }
}
