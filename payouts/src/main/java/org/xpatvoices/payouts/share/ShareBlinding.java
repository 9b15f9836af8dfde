package org.xpatvoices.payouts.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What hides shares, computed anew whenever it is needed: keyed by a secret, different for every
 * sale and payee, and nothing that has to be stored. Not for several threads at once.
 */
public final class ShareBlinding {
    private static final String ALGORITHM = "HmacSHA256";
    static final int SALT_BYTES = 16;

    private final Mac mac;

    /** From 32 secret bytes. */
    public ShareBlinding(byte[] secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private ShareBlinding(Mac mac) {
        this.mac = mac;
    }

    /** The same for another thread. */
    ShareBlinding another() {
        try {
            return new ShareBlinding((Mac) mac.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's " + ALGORITHM + " can be cloned", e);
        }
    }

    /** The payee's name towards the outside, the same in every sale; says nothing of the payee. */
    public byte[] holder(String payeeId) {
        return keyed("holder", payeeId, "");
    }

    /** A salt, and a random number behind it for the place of the part among the others. */
    Part part(int half, String licenceId, String payeeId) {
        ByteBuffer bytes = ByteBuffer.wrap(keyed("part" + half, licenceId, payeeId));
        byte[] salt = new byte[SALT_BYTES];
        bytes.get(salt);
        return new Part(salt, bytes.getLong(), bytes.getLong());
    }

    /**
     * One half of a share.
     *
     * @param place decides where it stands among the others
     * @param mask the part's value in the first half, where it is pure chance
     */
    record Part(byte[] salt, long place, long mask) {}

    private byte[] keyed(String purpose, String one, String other) {
        String text = purpose + '\n' + one + '\n' + other;
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
