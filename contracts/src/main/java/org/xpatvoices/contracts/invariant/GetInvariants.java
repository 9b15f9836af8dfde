package org.xpatvoices.contracts.invariant;

/** Asks that every invariant be computed now; answers {@link InvariantsView}. */
public record GetInvariants() {}
