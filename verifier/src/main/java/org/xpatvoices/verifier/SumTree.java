package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * A hash tree whose nodes also carry the sum of what is below them, modulo 2^64. All shares of a
 * sale stand in two such trees of equal length: each share is split into two random parts, one to
 * each tree, so that no part tells anything of an amount, and all parts together make the price.
 */
final class SumTree {
    static final String SCHEME = "xpatvoices/share-sum-tree/1";
    static final int SALT_BYTES = 16;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** A value and a hash that commits to it and to all below. */
    record Sum(long value, byte[] hash) {
        static Sum of(JsonObject node) throws Rejected {
            return new Sum(
                    unsigned(node.text("value")), Bytes.hex(node.text("hash"), Merkle.BYTES));
        }
    }

    private SumTree() {}

    static Sum leaf(
            byte[] salt, int half, long value, long units, String licenceId, byte[] holder) {
        byte[] hash =
                Bytes.sha256(
                        LEAF,
                        salt,
                        new byte[] {(byte) half},
                        Bytes.u64(value),
                        Bytes.u64(units),
                        holder,
                        Bytes.utf8(licenceId));
        return new Sum(value, hash);
    }

    static Sum node(Sum left, Sum right) {
        return new Sum(
                left.value() + right.value(),
                Bytes.sha256(
                        NODE,
                        Bytes.u64(left.value()),
                        left.hash(),
                        Bytes.u64(right.value()),
                        right.hash()));
    }

    /** The root above one leaf; a node without a neighbour rises as it is. */
    static Sum climb(Sum leaf, long index, long count, List<Sum> path) throws Rejected {
        if (index >= count) {
            throw new Rejected("part %d of %d".formatted(index, count));
        }
        Sum sum = leaf;
        long at = index;
        int used = 0;
        for (long width = count; width > 1; width = (width + 1) / 2) {
            if ((at ^ 1) < width) {
                if (used == path.size()) {
                    throw new Rejected("the path of a part is too short");
                }
                Sum sibling = path.get(used++);
                sum = at % 2 == 0 ? node(sum, sibling) : node(sibling, sum);
            }
            at /= 2;
        }
        if (used != path.size()) {
            throw new Rejected("the path of a part is too long");
        }
        return sum;
    }

    /** The root over neighbouring nodes of one height. */
    static Sum join(List<Sum> nodes) throws Rejected {
        if (nodes.isEmpty()) {
            throw new Rejected("a half without nodes");
        }
        List<Sum> row = nodes;
        while (row.size() > 1) {
            List<Sum> above = new ArrayList<>();
            for (int at = 0; at < row.size(); at += 2) {
                above.add(at + 1 == row.size() ? row.get(at) : node(row.get(at), row.get(at + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    static List<Sum> sums(List<JsonObject> nodes) throws Rejected {
        List<Sum> sums = new ArrayList<>();
        for (JsonObject node : nodes) {
            sums.add(Sum.of(node));
        }
        return sums;
    }

    static long unsigned(String text) throws Rejected {
        if (text.matches("0|[1-9][0-9]{0,19}")) {
            try {
                return Long.parseUnsignedLong(text);
            } catch (NumberFormatException _) {
                // Told below: beyond 64 bits.
            }
        }
        throw new Rejected("not a number of 64 bits: " + text);
    }
}
