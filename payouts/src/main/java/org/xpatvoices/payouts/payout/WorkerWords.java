package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.payout.WorkerMoneyState;

/** A payout in a worker's words. "Received" is for the worker alone to say. */
final class WorkerWords {
    private WorkerWords() {}

    static WorkerMoneyState of(PayoutState state, @Nullable String receipt) {
        if (state == PayoutState.RELEASED) {
            return WorkerMoneyState.WAITING;
        }
        if (receipt != null) {
            return ReceiptAnswer.valueOf(receipt) == ReceiptAnswer.RECEIVED
                    ? WorkerMoneyState.RECEIVED
                    : WorkerMoneyState.PROBLEM;
        }
        return switch (state) {
            case RESERVED, APPROVED -> WorkerMoneyState.READY;
            case HELD -> WorkerMoneyState.WAITING;
            case SUBMITTING, SUBMITTED, UNKNOWN, ACCEPTED, SETTLED, RECONCILED ->
                    WorkerMoneyState.SENT;
            case REJECTED, MANUAL, RETURNED -> WorkerMoneyState.PROBLEM;
            case RELEASED -> WorkerMoneyState.WAITING;
        };
    }
}
