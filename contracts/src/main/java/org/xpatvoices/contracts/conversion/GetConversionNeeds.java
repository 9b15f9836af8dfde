package org.xpatvoices.contracts.conversion;

/**
 * Asks what nobody can be paid before it is exchanged; answers {@link ConversionNeedView}s, none
 * where nothing waits.
 */
public record GetConversionNeeds() {}
