package org.xpatvoices.contracts.rail;

/** Asks for the ways of paying there are; answers a list of {@link RailView}. */
public record GetRails() {}
