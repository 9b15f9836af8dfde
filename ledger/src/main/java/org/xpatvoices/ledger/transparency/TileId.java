package org.xpatvoices.ledger.transparency;

/** Where a tile stands: its level, 0 being that of the leaves, and its place in that level. */
record TileId(int level, long index) {
    /** Hashes of a full tile. */
    static final int WIDTH = 256;

    static final int BITS = 8;

    /** How many hashes this tile has in a tree of that size; 0 if it does not exist. */
    int widthIn(long size) {
        long hashesOfLevel = level >= Long.SIZE / BITS ? 0 : size >>> (BITS * level);
        return index > hashesOfLevel / WIDTH
                ? 0
                : (int) Math.clamp(hashesOfLevel - index * WIDTH, 0, WIDTH);
    }
}
