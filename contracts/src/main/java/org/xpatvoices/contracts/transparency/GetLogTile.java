package org.xpatvoices.contracts.transparency;

/**
 * Asks for the first {@code width} hashes of a tile, 1 to 256; answers an optional {@link
 * LogPartView}, empty if the signed tree has no such hashes.
 */
public record GetLogTile(int level, long index, int width) {}
