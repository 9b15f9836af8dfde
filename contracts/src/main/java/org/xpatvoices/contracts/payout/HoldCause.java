package org.xpatvoices.contracts.payout;

/** Why a payout is kept back. Workers read the same neutral words for all of them. */
public enum HoldCause {
    /** A list of names that must not be paid has one like the payee's. */
    SCREENING,
    /** A person wants to look at it first. */
    OPERATOR
}
