package org.xpatvoices.contracts.rail;

import org.xpatvoices.contracts.payout.RailCode;

/** A way of paying, and whether a provider is there for it. */
public record RailView(RailCode rail, boolean connected) {}
