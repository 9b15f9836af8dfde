package org.xpatvoices.payouts.distribution;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.share.ShareBlinding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key behind all blinding of shares, from the one secret this process is given. */
@Component
class ShareSecret {
    private static final int BYTES = 32;
    private static final String PURPOSE = "xpat-voices/payouts/share-blinding";

    private final byte[] secret;

    ShareSecret(@Value("${xpatvoices.master-key}") String base64) {
        byte[] info = PURPOSE.getBytes(StandardCharsets.UTF_8);
        var master = new SecretKeySpec(Base64.getDecoder().decode(base64.strip()), "Generic");
        try {
            this.secret =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(master)
                                            .thenExpand(info, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ShareBlinding blinding() {
        return new ShareBlinding(secret);
    }
}
