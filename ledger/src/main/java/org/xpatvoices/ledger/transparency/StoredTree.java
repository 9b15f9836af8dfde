package org.xpatvoices.ledger.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proofs out of stored tiles, as RFC 6962 defines them. One object serves one question: tiles once
 * read are kept.
 */
final class StoredTree {
    private final TreeHash hash = new TreeHash();
    private final Map<TileId, byte[]> read = new HashMap<>();
    private final TileSource tiles;
    private final long size;

    StoredTree(TileSource tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    byte[] root() {
        return size == 0 ? hash.plain(new byte[0]) : over(0, size);
    }

    /** The root as it was when the tree had fewer leaves. */
    byte[] rootAt(long earlier) {
        return earlier == 0 ? hash.plain(new byte[0]) : over(0, earlier);
    }

    /** From the leaf's sibling up to the root's child. */
    List<byte[]> inclusion(long index) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                path.addFirst(over(middle, to));
                to = middle;
            } else {
                path.addFirst(over(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** That this tree only appended to the one of {@code earlier} leaves, which must not be 0. */
    List<byte[]> consistency(long earlier) {
        List<byte[]> proof = new ArrayList<>();
        long from = 0;
        long to = size;
        while (earlier < to) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (earlier <= middle) {
                proof.addFirst(over(middle, to));
                to = middle;
            } else {
                proof.addFirst(over(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            proof.addFirst(over(from, to));
        }
        return proof;
    }

    /** The root over the leaves from one index to before another. */
    private byte[] over(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1 && from % count == 0) {
            return perfect(Long.numberOfTrailingZeros(count), from / count);
        }
        long middle = from + Long.highestOneBit(count - 1);
        return hash.node(over(from, middle), over(middle, to));
    }

    private byte[] perfect(int height, long index) {
        int level = height / TileId.BITS;
        int count = 1 << (height % TileId.BITS);
        long first = index * count;
        TileId id = new TileId(level, first / TileId.WIDTH);
        byte[] hashes =
                read.computeIfAbsent(id, wanted -> tiles.tile(wanted, wanted.widthIn(size)));
        int slot = (int) (first % TileId.WIDTH);
        if (hashes.length < (slot + count) * TreeHash.BYTES) {
            throw new LogIsInconsistent("tile %s is shorter than the tree".formatted(id));
        }
        return count == 1
                ? Arrays.copyOfRange(hashes, slot * TreeHash.BYTES, (slot + 1) * TreeHash.BYTES)
                : hash.subtree(hashes, slot, count);
    }
}
