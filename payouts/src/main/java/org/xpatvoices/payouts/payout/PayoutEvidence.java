package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;

/** What the evidence on a payout says by now, for those who are about to decide on it. */
public interface PayoutEvidence {
    /** Refuses a decision that what is known contradicts. */
    void mustAgree(BatchId batchId, PayoutId payoutId, Decision decision);

    /**
     * Lets a statement line claim a payout because two people say that it is its payment; refused
     * if the payout was given back, has a line already or is worth another amount. Answers the net
     * amount of the payout.
     */
    Money claim(ForcedMatch match);

    /**
     * Lets a statement line show the money of a payout coming back because two people say so;
     * refused unless the payout counts as paid, is not given back yet, and no more came than was
     * taken for it. Answers the net amount of the payout.
     */
    Money sentBack(ForcedMatch match);

    /**
     * Refuses while the payout counts as paid and no line shows it: the line that is to be lost may
     * be its payment.
     */
    void mustNotLackALine(BatchId batchId, PayoutId payoutId);
}
