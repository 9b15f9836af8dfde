package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout;
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
     * Takes back what was given back of a payout that was paid all the same; refused unless it was,
     * or while its payee has less payable. Answers the net amount of the payout.
     */
    Money takeBack(TakeBack taken);

    /**
     * Makes a payout payable again that came back; refused unless it counts as paid and is not
     * given back yet.
     */
    void giveBack(DecidePayout decision);

    /** Whether its money is payable again. */
    boolean isGivenBack(BatchId batchId, PayoutId payoutId);

    /** What the payout took of its payee: its net amount and what is left of its fee. */
    Money worth(BatchId batchId, PayoutId payoutId);

    /**
     * Refuses while the payout counts as paid and no line shows it: the line that is to be lost may
     * be its payment.
     */
    void mustNotLackALine(BatchId batchId, PayoutId payoutId);

    /** What statements show of the payout beside its payment and its return. */
    SecondMoney secondPayments(PayoutId payoutId);
}
