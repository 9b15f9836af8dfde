package org.xpatvoices.ledger.shredding;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.GetManifestKeys;
import org.xpatvoices.contracts.packet.PublicKeyView;

import java.util.Base64;

class ManifestKeyTest {
    private static final byte[] MANIFEST = "{\"rows\":1}".getBytes();

    private final ManifestKey key = new ManifestKey(master(1));

    @Test
    void signsWhatItsPublicKeyConfirms() throws Exception {
        String jws = key.sign(MANIFEST);

        assertThat(jws).contains("..");
        assertThat(isConfirmed(jws, MANIFEST)).isTrue();
        assertThat(JWSObject.parse(jws, new Payload(MANIFEST)).getHeader().getKeyID())
                .isEqualTo(key.keyId());
    }

    @Test
    void confirmsNoOtherManifestAndNoOtherKey() throws Exception {
        assertThat(isConfirmed(key.sign(MANIFEST), "{\"rows\":2}".getBytes())).isFalse();
        assertThat(isConfirmed(new ManifestKey(master(2)).sign(MANIFEST), MANIFEST)).isFalse();
    }

    @Test
    void signsAlikeInEveryProcessOfTheSameSecret() {
        assertThat(new ManifestKey(master(1)).sign(MANIFEST)).isEqualTo(key.sign(MANIFEST));
    }

    private boolean isConfirmed(String jws, byte[] manifest) throws Exception {
        PublicKeyView view = key.handle(new GetManifestKeys()).getFirst();
        var known =
                new OctetKeyPair.Builder(Curve.Ed25519, new Base64URL(view.x()))
                        .keyID(view.keyId())
                        .build();
        return JWSObject.parse(jws, new Payload(manifest)).verify(new Ed25519Verifier(known));
    }

    private static MasterKey master(int number) {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return new MasterKey(Base64.getEncoder().encodeToString(bytes));
    }
}
