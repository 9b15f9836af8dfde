package org.xpatvoices.contracts.payout;

/** A way money travels. Each is a port with its own terms, account and statements. */
public enum RailCode {
    /** Credit transfers by file. */
    BANK,
    /** A wallet that a telephone number names, paid from a float at its operator. */
    MOBILE_MONEY,
    /** Cash at a hub, against a voucher. */
    CASH
}
