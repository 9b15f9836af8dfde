package org.xpatvoices.contracts.distribution;

/** Asks for the sales that wait for an operator; answers {@link HeldDistributionView}s. */
public record GetHeldDistributions() {}
