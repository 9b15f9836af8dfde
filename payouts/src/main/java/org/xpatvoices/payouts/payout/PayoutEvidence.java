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
}
