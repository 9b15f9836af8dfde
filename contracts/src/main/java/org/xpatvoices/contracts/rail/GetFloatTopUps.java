package org.xpatvoices.contracts.rail;

/** Asks for top-ups, those that wait for a second person first; answers {@link FloatTopUpView}s. */
public record GetFloatTopUps(int limit) {}
