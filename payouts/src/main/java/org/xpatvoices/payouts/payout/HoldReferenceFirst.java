package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.refusal.OffTakerRule;
import org.xpatvoices.contracts.refusal.Refused;

/**
 * Holds the bank reference of a deposit before the off-taker decides on it, whichever door it came
 * through: two movements under one reference could not be told apart on a statement. Top-ups and
 * exchanges do so themselves.
 */
@Component
class HoldReferenceFirst {
    private final ReferenceBook references;

    HoldReferenceFirst(@Qualifier("localSegment") CommandBus bus, ReferenceBook references) {
        this.references = references;
        bus.registerHandlerInterceptor(this::around);
    }

    private Object around(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (!(work.getMessage().getPayload() instanceof DepositFunds deposit)) {
            return chain.proceed();
        }
        String reference = deposit.depositReference();
        String owner = deposit.offTakerId().toString();
        if (references.isTaken(reference, owner)) {
            throw new Refused(
                    OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED,
                    "This reference was recorded for somebody or something else.");
        }
        try {
            return chain.proceed();
        } catch (Refused e) {
            references.release(reference, owner);
            throw e;
        }
    }
}
