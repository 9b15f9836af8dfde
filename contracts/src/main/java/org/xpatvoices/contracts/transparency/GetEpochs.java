package org.xpatvoices.contracts.transparency;

/**
 * Asks for closed epochs in their order; answers a list of {@link EpochClosed}.
 *
 * @param after the number of the epoch before the first one asked for, 0 for all
 */
public record GetEpochs(long after, int limit) {}
