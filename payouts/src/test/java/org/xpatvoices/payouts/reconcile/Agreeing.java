package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.payouts.payout.ForcedMatch;
import org.xpatvoices.payouts.payout.PayoutEvidence;

import java.util.ArrayList;
import java.util.List;

/** Evidence that speaks against nothing, and remembers what lines were said to show. */
class Agreeing implements PayoutEvidence {
    final List<ForcedMatch> claims = new ArrayList<>();

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
    public void mustNotLackALine(BatchId batchId, PayoutId payoutId) {}
}
