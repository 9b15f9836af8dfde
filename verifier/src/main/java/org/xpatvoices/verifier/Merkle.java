package org.xpatvoices.verifier;

import java.util.Arrays;
import java.util.List;

/** The checks of RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
final class Merkle {
    static final int BYTES = 32;
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    static byte[] leaf(byte[] entry) {
        return Bytes.sha256(LEAF, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Bytes.sha256(NODE, left, right);
    }

    /** Of leaf hashes, or of the hashes of perfect subtrees of one height; one at least. */
    static byte[] root(List<byte[]> hashes) {
        if (hashes.size() <= 1) {
            return hashes.isEmpty() ? Bytes.sha256() : hashes.getFirst();
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    static void mustInclude(byte[] leaf, long index, long size, List<byte[]> path, byte[] root)
            throws Rejected {
        if (index >= size) {
            throw new Rejected("leaf %d is not in a tree of %d".formatted(index, size));
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (sn == 0) {
                throw new Rejected("the inclusion proof is too long");
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(sibling, hash);
                while ((fn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new Rejected("the inclusion proof is too short");
        }
        if (!Arrays.equals(hash, root)) {
            throw new Rejected("the inclusion proof does not lead to the root");
        }
    }

    static void mustExtend(long oldSize, byte[] oldRoot, long size, byte[] root, List<byte[]> proof)
            throws Rejected {
        if (oldSize == 0) {
            throw new Rejected("nothing can be shown from size 0");
        }
        if (oldSize > size) {
            throw new Rejected("from %d to %d the log would shrink".formatted(oldSize, size));
        }
        if (oldSize == size) {
            if (!proof.isEmpty() || !Arrays.equals(oldRoot, root)) {
                throw new Rejected("the same size %d with another root or a proof".formatted(size));
            }
            return;
        }
        walk(oldSize, oldRoot, size, root, proof);
    }

    private static void walk(
            long oldSize, byte[] oldRoot, long size, byte[] root, List<byte[]> proof)
            throws Rejected {
        if (proof.isEmpty()) {
            throw new Rejected("the consistency proof is empty");
        }
        boolean whole = Long.bitCount(oldSize) == 1;
        int shared = Long.numberOfTrailingZeros(oldSize);
        long fn = (oldSize - 1) >> shared;
        long sn = (size - 1) >> shared;
        byte[] older = whole ? oldRoot : proof.getFirst();
        byte[] newer = older;
        for (byte[] hash : whole ? proof : proof.subList(1, proof.size())) {
            if (sn == 0) {
                throw new Rejected("the consistency proof is too long");
            }
            if ((fn & 1) == 1 || fn == sn) {
                older = node(hash, older);
                newer = node(hash, newer);
                while (fn != 0 && (fn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                newer = node(newer, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new Rejected("the consistency proof is too short");
        }
        if (!Arrays.equals(older, oldRoot) || !Arrays.equals(newer, root)) {
            throw new Rejected("the consistency proof does not join the two roots");
        }
    }
}
