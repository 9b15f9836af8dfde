package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.PayoutsReleased;

/** Ends the vouchers of payouts in the very command that gives their money back. */
public interface VoucherVoid {
    /** Where no payout is made in cash. */
    VoucherVoid NONE = _ -> {};

    /** Refused if one of them was handed over and is given back as though it had not been. */
    void before(PayoutsReleased released);

    /** Whether somebody showed the code of this payout and was given the cash. */
    default boolean handedOver(String batchId, String payoutId) {
        return false;
    }
}
