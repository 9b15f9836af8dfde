package org.xpatvoices.contracts.statement;

/** Asks for the figures that anyone may see; answers {@link TransparencyView}. */
public record GetTransparency() {}
