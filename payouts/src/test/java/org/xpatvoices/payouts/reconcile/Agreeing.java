package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ForcedMatch;
import org.xpatvoices.payouts.payout.PayoutEvidence;
import org.xpatvoices.payouts.payout.SecondMoney;
import org.xpatvoices.payouts.payout.TakeBack;

import java.util.ArrayList;
import java.util.List;

/** Evidence that speaks against nothing, and remembers what lines were said to show. */
class Agreeing implements PayoutEvidence {
    final List<ForcedMatch> claims = new ArrayList<>();
    final List<DecidePayout> givenBack = new ArrayList<>();
    final List<TakeBack> takenBack = new ArrayList<>();
    SecondMoney secondPayments = SecondMoney.NONE;

    @Override
    public void mustAgree(BatchId batchId, PayoutId payoutId, Decision decision) {}

    @Override
    public Money claim(ForcedMatch match) {
        claims.add(match);
        return new Money(40, "MVR");
    }

    @Override
    public Money sentBack(ForcedMatch match) {
        return claim(match);
    }

    @Override
    public Money takeBack(TakeBack taken) {
        takenBack.add(taken);
        return new Money(40, "MVR");
    }

    @Override
    public Money worth(BatchId batchId, PayoutId payoutId) {
        return new Money(50, "MVR");
    }

    @Override
    public void mustNotLackALine(BatchId batchId, PayoutId payoutId) {}

    @Override
    public SecondMoney secondPayments(PayoutId payoutId) {
        return secondPayments;
    }

    @Override
    public void giveBack(DecidePayout decision) {
        if (isGivenBack(decision.batchId(), decision.payoutId())) {
            throw new Refused(PayoutRule.PAYOUT_MUST_BE_UNDECIDED, "given back");
        }
        givenBack.add(decision);
    }

    @Override
    public boolean isGivenBack(BatchId batchId, PayoutId payoutId) {
        return givenBack.stream().anyMatch(one -> one.payoutId().equals(payoutId));
    }
}
