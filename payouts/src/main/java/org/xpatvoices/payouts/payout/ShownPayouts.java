package org.xpatvoices.payouts.payout;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsSettled;

/**
 * What a statement shows is settled and reconciled by two events, one right behind the other. Where
 * both come in one transaction each row changes once for both, which is half the work and leaves
 * the same.
 */
@Component
class ShownPayouts {
    private static final String SETTLED = ShownPayouts.class.getName();

    private final PaidTable payouts;

    ShownPayouts(PaidTable payouts) {
        this.payouts = payouts;
    }

    void settle(PayoutsSettled event) {
        if (Ahead.next() instanceof DomainEventMessage<?> next
                && next.getPayloadType() == PayoutsReconciled.class
                && next.getAggregateIdentifier().equals(event.batchId())) {
            CurrentUnitOfWork.get().root().resources().put(SETTLED, event);
        } else {
            payouts.settle(event);
        }
    }

    void reconcile(PayoutsReconciled event) {
        var settled =
                CurrentUnitOfWork.isStarted()
                        ? CurrentUnitOfWork.get().root().resources().remove(SETTLED)
                        : null;
        if (settled instanceof PayoutsSettled before) {
            payouts.reconcile(before, event);
        } else {
            payouts.reconcile(event);
        }
    }
}
