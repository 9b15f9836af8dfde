package org.xpatvoices.ledger.transparency;

import java.util.Arrays;
import java.util.Base64;

/**
 * Before anything new is signed, the stored tree is derived once more from its leaves, tile by
 * tile, and must give the root of the head and of the last signed checkpoint.
 */
final class StartCheck {
    private final TreeHash hash = new TreeHash();
    private final TileSource tiles;

    StartCheck(TileSource tiles) {
        this.tiles = tiles;
    }

    void mustAgree(LogHead head) {
        everyTileMustFollowFromTheOnesBelow(head.size());
        StoredTree tree = new StoredTree(tiles, head.size());
        if (!Arrays.equals(tree.root(), head.root())) {
            throw new LogIsInconsistent(
                    "The tiles of size %d do not give the stored root".formatted(head.size()));
        }
        String note = head.note();
        if (note != null) {
            mustBeSigned(note, head.signedSize(), tree.rootAt(head.signedSize()));
        }
    }

    private void everyTileMustFollowFromTheOnesBelow(long size) {
        for (int level = 0; size >>> (TileId.BITS * (level + 1)) > 0; level++) {
            long full = size >>> (TileId.BITS * (level + 1));
            byte[] above = new byte[0];
            for (long index = 0; index < full; index++) {
                int slot = (int) (index % TileId.WIDTH);
                if (slot == 0) {
                    TileId parent = new TileId(level + 1, index / TileId.WIDTH);
                    above = tiles.tile(parent, parent.widthIn(size));
                }
                byte[] hashes = tiles.tile(new TileId(level, index), TileId.WIDTH);
                byte[] root = hash.subtree(hashes, 0, TileId.WIDTH);
                int from = slot * TreeHash.BYTES;
                if (!Arrays.equals(root, Arrays.copyOfRange(above, from, from + TreeHash.BYTES))) {
                    throw new LogIsInconsistent(
                            "Tile %d/%d does not hash to its place in the tile above"
                                    .formatted(level, index));
                }
            }
        }
    }

    private static void mustBeSigned(String note, long size, byte[] root) {
        String[] lines = note.split("\n", 4);
        boolean same =
                lines.length == 4
                        && lines[1].equals(Long.toString(size))
                        && lines[2].equals(Base64.getEncoder().encodeToString(root));
        if (!same) {
            throw new LogIsInconsistent(
                    "The last signed checkpoint is not one of this tree at size " + size);
        }
    }
}
