package org.xpatvoices.contracts.remittance;

/** Why a partner is not among those that can be chosen. */
public enum Silence {
    /** Nobody took the connection. */
    UNREACHABLE,
    /** It took longer than workers are made to wait. */
    TOO_SLOW,
    /** It answered that it failed. */
    FAILED,
    /** It sends no money there, or not this amount. */
    NOT_SERVED,
    /** What came is no quotation. */
    UNREADABLE,
    /** It quoted another amount than it was asked for. */
    OTHER_AMOUNT,
    /** It quoted or charged in a currency that was not asked for. */
    OTHER_CURRENCY,
    /** A fee or an amount is less than nothing, or the fee takes all. */
    IMPOSSIBLE_AMOUNT,
    /** What it says arrives is not what its fee and rate bring. */
    DOES_NOT_ADD_UP,
    /** The quote had run out when it came. */
    EXPIRED,
    /** The rate is so far from the market that it can only be bait or a mistake. */
    FAR_FROM_MARKET,
    /** It said two things under one name. */
    CONTRADICTS_ITSELF
}
