package org.xpatvoices.payouts.reconcile;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.ApprovalLimitView;
import org.xpatvoices.contracts.reconcile.GetApprovalLimit;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;

/** Tells what one person may decide on at once, for those who gather many decisions. */
@Component
class ApprovalLimitRegister {
    private final ApprovalLimits limits;

    ApprovalLimitRegister(ApprovalLimits limits) {
        this.limits = limits;
    }

    @QueryHandler
    ApprovalLimitView handle(GetApprovalLimit query) {
        var limit = limits.of(ApprovalKind.of(query.end()));
        return new ApprovalLimitView(limit.amountMicro(), limit.count());
    }
}
