package org.xpatvoices.ledger.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word and as slow as that is. */
final class NaiveTree {
    private NaiveTree() {}

    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256(new byte[0]);
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.getFirst());
        }
        int k = split(entries.size());
        return sha256(
                new byte[] {1},
                root(entries.subList(0, k)),
                root(entries.subList(k, entries.size())));
    }

    static List<byte[]> path(int m, List<byte[]> entries) {
        if (entries.size() == 1) {
            return List.of();
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
    }

    static List<byte[]> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> entries, boolean whole) {
        if (m == entries.size()) {
            return whole ? List.of() : List.of(root(entries));
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        return m <= k
                ? plus(subproof(m, left, whole), root(right))
                : plus(subproof(m - k, right, false), root(left));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> plus(List<byte[]> hashes, byte[] last) {
        List<byte[]> longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
