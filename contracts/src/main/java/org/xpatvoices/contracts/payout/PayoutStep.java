package org.xpatvoices.contracts.payout;

/** What two people can do with one payout as long as it has not been sent. */
public enum PayoutStep {
    /** It goes on from where it was held. */
    LIFT_HOLD,
    /** Its money is payable again. */
    CANCEL
}
