package org.xpatvoices.contracts.transparency;

/**
 * Asks for the first {@code width} entries of a bundle, 1 to 256; answers an optional {@link
 * LogPartView}, empty if the signed tree has no such entries.
 */
public record GetLogEntries(long index, int width) {}
