package org.xpatvoices.contracts.payout;

/** A payout in the words a worker reads. Money that is not in a payout is waiting. */
public enum WorkerMoneyState {
    WAITING,
    READY,
    SENT,
    RECEIVED,
    PROBLEM
}
