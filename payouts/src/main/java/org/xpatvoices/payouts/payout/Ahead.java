package org.xpatvoices.payouts.payout;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** What will be handled next, in the transaction of the event that is being handled. */
public final class Ahead {
    private Ahead() {}

    /** Null behind the last event of a transaction. */
    public static @Nullable EventMessage<?> next() {
        if (!CurrentUnitOfWork.isStarted()
                || !(CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork<?> batch)) {
            return null;
        }
        var messages = batch.getMessages();
        int behind = messages.indexOf(batch.getMessage()) + 1;
        return behind > 0
                        && behind < messages.size()
                        && messages.get(behind) instanceof EventMessage<?> next
                ? next
                : null;
    }
}
