package org.xpatvoices.ledger.transparency;

/** Where hashes of the stored tree are read. */
@FunctionalInterface
interface TileSource {
    /** The first {@code width} hashes of a tile; a tile that has fewer is a fault of the store. */
    byte[] tile(TileId id, int width);
}
