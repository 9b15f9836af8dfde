package org.xpatvoices.contracts.figures;

/**
 * A count with noise, exactly as it was drawn: it may be negative.
 *
 * @param what what was counted, as in {@code wage-period}
 */
public record NoisyCount(String what, long value) {}
