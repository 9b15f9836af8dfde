package org.xpatvoices.verifier;

import java.util.Base64;

/**
 * A compact JWS (RFC 7515) by Ed25519 whose payload lies beside it (appendix F).
 *
 * @param protectedHeader as it was signed, in base64url
 */
record Jws(String protectedHeader, byte[] signature) {
    private static final String TYPE = "compliance-report+json";
    private static final int KEY_BYTES = 32;

    static Jws of(String text) throws Rejected {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw new Rejected("not a signature whose payload lies beside it");
        }
        return new Jws(parts[0], Bytes.base64url(parts[2]));
    }

    /**
     * @param x the public key in base64url, believed because its thumbprint (RFC 7638) is the id
     * @param keyId of the key that the payload itself names as its signer's
     */
    void mustSign(byte[] payload, String x, String keyId) throws Rejected {
        JsonObject header = Json.object(Bytes.base64url(protectedHeader));
        if (!header.text("alg").equals("EdDSA") || !header.text("typ").equals(TYPE)) {
            throw new Rejected("the signature is not one of a report");
        }
        byte[] key = Bytes.base64url(x);
        String jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        if (key.length != KEY_BYTES
                || !text(Bytes.sha256(Bytes.utf8(jwk))).equals(keyId)
                || !header.text("kid").equals(keyId)) {
            throw new Rejected("the key is not the one that the report names");
        }
        if (!VerifierKey.ed25519(keyId, key)
                .accepts(Bytes.utf8(protectedHeader + '.' + text(payload)), signature)) {
            throw new Rejected("the signature is not one of this report");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
