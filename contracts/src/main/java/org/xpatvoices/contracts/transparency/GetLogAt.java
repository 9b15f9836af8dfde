package org.xpatvoices.contracts.transparency;

/**
 * Asks what the log was when it had {@code size} entries; answers an optional {@link LogAtView},
 * empty while no checkpoint covers that many.
 */
public record GetLogAt(long size) {}
