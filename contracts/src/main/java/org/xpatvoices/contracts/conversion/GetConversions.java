package org.xpatvoices.contracts.conversion;

/** Asks for conversions, newest first; answers {@link ConversionView}s. */
public record GetConversions(int limit) {}
