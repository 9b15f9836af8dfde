package org.xpatvoices.payouts.audit;

import org.xpatvoices.contracts.offtaker.DepositDeclined;
import org.xpatvoices.contracts.offtaker.DepositProposed;
import org.xpatvoices.contracts.offtaker.FundsDeposited;

/** What people did about money that came in. */
final class DepositActs {
    private DepositActs() {}

    static Act of(DepositProposed e) {
        return new Act(
                e.proposedAt(),
                e.proposedBy(),
                e.offTakerId(),
                e.amountMicro(),
                e.currency(),
                e.depositReference() + ", needs a second person");
    }

    static Act of(DepositDeclined e) {
        return new Act(
                e.declinedAt(), e.declinedBy(), e.offTakerId(), null, null, e.depositReference());
    }

    /** By whoever made it money. */
    static Act of(FundsDeposited e) {
        String second = e.approvedBy();
        return new Act(
                e.depositedAt(),
                second == null ? e.recordedBy() : second,
                e.offTakerId(),
                e.amountMicro(),
                e.currency(),
                second == null
                        ? e.depositReference()
                        : e.depositReference() + " (recorded by " + e.recordedBy() + ")");
    }
}
