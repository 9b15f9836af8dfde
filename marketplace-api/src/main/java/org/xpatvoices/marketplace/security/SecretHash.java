package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Hash of client secrets. They are 256 random bits of our own making, so a keyed fingerprint is
 * enough: nothing is gained by slowing down every token request for a secret nobody can guess.
 */
@Component
class SecretHash implements PasswordEncoder {
    private static final String PURPOSE = "client-secret";

    private final Subkeys subkeys;

    SecretHash(Subkeys subkeys) {
        this.subkeys = subkeys;
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return HexFormat.of()
                .formatHex(subkeys.fingerprint(PURPOSE, secret == null ? "" : secret.toString()));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return secret != null
                && hash != null
                && MessageDigest.isEqual(encode(secret).getBytes(), hash.getBytes());
    }
}
