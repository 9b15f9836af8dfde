package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.payouts.journal.Posting;
import org.xpatvoices.payouts.payout.PayoutPostings;

import java.util.List;

/** What breaks move where the bank's own account is in question. */
final class AtTheBank {
    private AtTheBank() {}

    static List<Posting> ofEvent(BreakEvent event) {
        return BreakPostings.ofEvent(event, PayoutPostings.OPERATING);
    }
}
