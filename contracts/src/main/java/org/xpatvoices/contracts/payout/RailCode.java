package org.xpatvoices.contracts.payout;

/** A way money travels. Other rails join here; each is a port with its own terms. */
public enum RailCode {
    BANK
}
