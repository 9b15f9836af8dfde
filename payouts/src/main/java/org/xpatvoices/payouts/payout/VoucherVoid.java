package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.PayoutBatchEvent;

/**
 * Ends the vouchers of payouts in the very command that gives their money back, or takes them as
 * paid.
 */
public interface VoucherVoid {
    /** Where no payout is made in cash. */
    VoucherVoid NONE = _ -> {};

    /**
     * Refused if a payout was handed over and is given back as though it had not been, or counts as
     * handed over although nobody was given a code.
     */
    void before(PayoutBatchEvent event);

    /** Whether somebody showed the code of this payout and was given the cash. */
    default boolean handedOver(String batchId, String payoutId) {
        return false;
    }

    /** Whether there is a code for this payout, so that it can count as handed over. */
    default boolean issued(String batchId, String payoutId) {
        return true;
    }
}
