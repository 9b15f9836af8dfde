package org.xpatvoices.payouts.share;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree of sums, row above row. A node without a neighbour rises as it is, which gives the
 * tree the shape of RFC 6962.
 */
final class SumTree {
    private static final byte NODE = 1;

    private final List<List<Sum>> rows = new ArrayList<>();

    SumTree(List<Sum> leaves) {
        MessageDigest sha256 = sha256();
        List<Sum> row = List.copyOf(leaves);
        rows.add(row);
        while (row.size() > 1) {
            List<Sum> above = new ArrayList<>(row.size() / 2 + 1);
            for (int at = 0; at < row.size(); at += 2) {
                boolean alone = at + 1 == row.size();
                above.add(alone ? row.get(at) : node(sha256, row.get(at), row.get(at + 1)));
            }
            rows.add(above);
            row = above;
        }
    }

    Sum root() {
        return rows.getLast().getFirst();
    }

    /** From the leaf's sibling up to the root's child. */
    List<Sum> path(int leaf) {
        List<Sum> path = new ArrayList<>();
        int at = leaf;
        for (List<Sum> row : rows) {
            int sibling = at ^ 1;
            if (sibling < row.size()) {
                path.add(row.get(sibling));
            }
            at /= 2;
        }
        return path;
    }

    /** The lowest row from the given height on that has no more nodes than this. */
    List<Sum> row(int heightMin, int nodesMax) {
        int height = Math.min(heightMin, rows.size() - 1);
        while (rows.get(height).size() > nodesMax) {
            height++;
        }
        return rows.get(height);
    }

    static Sum node(MessageDigest sha256, Sum left, Sum right) {
        sha256.update(NODE);
        sha256.update(left.bytes());
        return new Sum(left.value() + right.value(), sha256.digest(right.bytes()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
