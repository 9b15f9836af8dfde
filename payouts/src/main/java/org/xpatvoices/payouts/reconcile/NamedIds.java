package org.xpatvoices.payouts.reconcile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name, so that the same thing met twice has the same id. */
public final class NamedIds {
    private NamedIds() {}

    public static UUID of(String... names) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String text = String.join("\n", names);
            var bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
