package org.xpatvoices.ledger.transparency;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of the tree: of each level the one tile that is not full yet. That is all it takes
 * to append and to know the root, whatever the size.
 */
final class GrowingTree {
    private final TreeHash hash = new TreeHash();
    private final List<byte[]> edges = new ArrayList<>();
    private final Map<TileId, byte[]> filled = new LinkedHashMap<>();
    private long size;

    private GrowingTree(long size) {
        this.size = size;
    }

    static GrowingTree empty() {
        return new GrowingTree(0);
    }

    /** Goes on where a stored tree ends. */
    static GrowingTree from(long size, TileSource tiles) {
        GrowingTree tree = new GrowingTree(size);
        for (int level = 0; size >>> (TileId.BITS * level) > 0; level++) {
            byte[] edge = new byte[TileId.WIDTH * TreeHash.BYTES];
            int width = tree.width(level);
            if (width > 0) {
                byte[] stored = tiles.tile(new TileId(level, tree.edgeIndex(level)), width);
                System.arraycopy(stored, 0, edge, 0, width * TreeHash.BYTES);
            }
            tree.edges.add(edge);
        }
        return tree;
    }

    long size() {
        return size;
    }

    void append(byte[] leafHash) {
        put(0, size, leafHash);
        size++;
    }

    byte[] root() {
        byte[] root = null;
        for (int level = 0; level < edges.size(); level++) {
            root = fold(edges.get(level), width(level), root);
        }
        return root == null ? hash.plain(new byte[0]) : root;
    }

    /** Every tile that grew since the last call, as it has to be stored. */
    Map<TileId, byte[]> takeChanges() {
        Map<TileId, byte[]> changes = new LinkedHashMap<>(filled);
        filled.clear();
        for (int level = 0; level < edges.size(); level++) {
            int width = width(level);
            if (width > 0) {
                byte[] hashes = new byte[width * TreeHash.BYTES];
                System.arraycopy(edges.get(level), 0, hashes, 0, hashes.length);
                changes.put(new TileId(level, edgeIndex(level)), hashes);
            }
        }
        return changes;
    }

    private void put(int level, long index, byte[] value) {
        if (level == edges.size()) {
            edges.add(new byte[TileId.WIDTH * TreeHash.BYTES]);
        }
        byte[] edge = edges.get(level);
        int slot = (int) (index % TileId.WIDTH);
        System.arraycopy(value, 0, edge, slot * TreeHash.BYTES, TreeHash.BYTES);
        if (slot == TileId.WIDTH - 1) {
            long tile = index / TileId.WIDTH;
            filled.put(new TileId(level, tile), edge.clone());
            put(level + 1, tile, hash.subtree(edge, 0, TileId.WIDTH));
        }
    }

    /** Joins the perfect subtrees of a tile, smallest first, in front of what lies to its right. */
    private byte @Nullable [] fold(byte[] edge, int width, byte @Nullable [] right) {
        byte[] joined = right;
        for (int end = width; end > 0; end -= Integer.lowestOneBit(end)) {
            int count = Integer.lowestOneBit(end);
            byte[] peak = hash.subtree(edge, end - count, count);
            joined = joined == null ? peak : hash.node(peak, joined);
        }
        return joined;
    }

    private int width(int level) {
        return (int) ((size >>> (TileId.BITS * level)) % TileId.WIDTH);
    }

    private long edgeIndex(int level) {
        return size >>> (TileId.BITS * (level + 1));
    }
}
