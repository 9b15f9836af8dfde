package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/**
 * What is known of a payout that somebody wants to make a new attempt at.
 *
 * @param rail the one that it was on
 * @param receipt what the worker said, if anything
 * @param openBreaks how many of its differences nobody has decided on
 * @param again the run that is a new attempt at it, unless that was cancelled or left it out
 */
record Unpaid(
        String payoutId,
        String payeeId,
        String rail,
        String currency,
        long grossMicro,
        PayoutState state,
        @Nullable String receipt,
        int openBreaks,
        @Nullable String again) {

    /**
     * Its money has been given back, on a refusal and a closed statement without it or by two
     * people; nothing speaks against that; and nobody has tried again yet.
     */
    void mustBeProven() {
        if (state != PayoutState.RELEASED) {
            throw refused("is " + state);
        }
        if (ReceiptAnswer.RECEIVED.name().equals(receipt)) {
            throw refused("has arrived, as its payee says");
        }
        if (openBreaks > 0) {
            throw refused("has " + openBreaks + " open breaks");
        }
        if (again != null) {
            throw refused("is paid again by " + again);
        }
    }

    private Refused refused(String why) {
        return new Refused(
                PayoutRule.PAYOUT_MUST_BE_PROVEN_UNPAID, "Payout " + payoutId + " " + why + ".");
    }
}
