package org.xpatvoices.ledger.transparency;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962 over SHA-256. Not for several threads at once. */
final class TreeHash {
    static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    TreeHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] plain(byte[] bytes) {
        return sha256.digest(bytes);
    }

    byte[] leaf(byte[] entry) {
        sha256.update(LEAF);
        return sha256.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        return sha256.digest(right);
    }

    /**
     * The root over {@code count} hashes that lie side by side; {@code count} is a power of two.
     */
    byte[] subtree(byte[] hashes, int first, int count) {
        byte[] row = new byte[count * BYTES];
        System.arraycopy(hashes, first * BYTES, row, 0, row.length);
        for (int width = count; width > 1; width /= 2) {
            for (int pair = 0; pair < width / 2; pair++) {
                sha256.update(NODE);
                sha256.update(row, pair * 2 * BYTES, 2 * BYTES);
                into(row, pair * BYTES);
            }
        }
        byte[] root = new byte[BYTES];
        System.arraycopy(row, 0, root, 0, BYTES);
        return root;
    }

    private void into(byte[] target, int at) {
        try {
            sha256.digest(target, at, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes always hold a SHA-256", e);
        }
    }
}
